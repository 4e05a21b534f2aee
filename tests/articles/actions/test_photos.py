import io

import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError
from PIL import Image

from articles.actions import photos
from articles.errors import PictureRefused, Refused
from articles.models import Photo
from articles.vocabulary import Role
from tests.articles.imaging.pictures import encoded, exif, png_claiming, quartered
from tests.factories import NOON, begin, published, save, staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def storage_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(**notes):
    return io.BytesIO(encoded(quartered(), "JPEG", exif=exif(**notes)))


def stored(folder="photos"):
    """Every file below a folder of the storage."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return []
    return [*files, *(name for inner in folders for name in stored(f"{folder}/{inner}"))]


def test_a_photo_is_kept_under_a_name_of_the_offices_own():
    file = upload()
    file.name = "../../secret name.php.jpg"
    photo = photos.take_in(file, by=staff(Role.REPORTER), alt_en="A bridge", rights="Ours")
    assert (photo.alt_en, photo.rights, photo.image_width, photo.image_height) == (
        "A bridge",
        "Ours",
        120,
        80,
    )
    assert "secret" not in photo.image.name
    assert [photo.image.name.rsplit("/", 1)[-1]] == stored()


def test_who_took_it_is_noted_where_nobody_says_whose_it_is():
    assert photos.take_in(upload(Artist="Huang Ming"), by=None).rights == "Huang Ming"


def test_of_a_picture_that_is_refused_nothing_is_kept():
    with pytest.raises(PictureRefused):
        photos.take_in(io.BytesIO(png_claiming(20_000, 20_000)), by=staff(Role.REPORTER))
    assert (Photo.objects.count(), stored()) == (0, [])


def test_a_translator_adds_no_photo():
    with pytest.raises(Refused):
        photos.take_in(upload(), by=staff(Role.TRANSLATOR))
    assert (Photo.objects.count(), stored()) == (0, [])


def test_no_file_stays_without_its_row(monkeypatch):
    def full(*args, **options):
        raise DatabaseError("disk full")

    monkeypatch.setattr(Photo, "save", full)
    with pytest.raises(DatabaseError):
        photos.take_in(upload(), by=None)
    assert stored() == []


@pytest.mark.parametrize(
    ("role", "open_to"), [(Role.REPORTER, False), (Role.EDITOR, True), (Role.CHIEF_EDITOR, True)]
)
def test_what_is_said_of_a_photo_that_readers_see_is_an_editors(role, open_to):
    photo = photos.take_in(upload(), by=None, alt_zh_hans="桥", alt_en="A bridge")
    edition = save(begin(lead_photo=photo))
    person = staff(role)
    assert photos.change_refusal(photo, by=person, at=NOON) is None
    published(edition)
    assert (photos.change_refusal(photo, by=person, at=NOON) is None) == open_to


def test_who_keeps_no_photos_changes_none():
    photo = photos.take_in(upload(), by=None)
    assert photos.change_refusal(photo, by=staff(Role.TRANSLATOR), at=NOON)


def test_a_picture_is_stored_as_a_jpeg_whatever_it_was():
    photo = photos.take_in(io.BytesIO(encoded(quartered(), "PNG")), by=None)
    with photo.image.open() as file:
        assert Image.open(file).format == "JPEG"
