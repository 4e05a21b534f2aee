from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.actions import photos
from articles.models import Photo
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.articles.imaging.pictures import encoded, exif, jpeg_claiming, png_claiming, quartered
from tests.factories import PersonFactory, begin, published, save

pytestmark = pytest.mark.django_db

ADD, LIST = reverse("admin:articles_photo_add"), reverse("admin:articles_photo_changelist")
TYPED = {"alt_zh_hans": "桥", "alt_en": "A bridge", "caption_en": "Opened today", "rights": "Ours"}


@pytest.fixture(autouse=True)
def storage_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def reporter(client):
    return sign_in(client, Role.REPORTER)


def picture(content=None, name="my bridge.jpg"):
    return SimpleUploadedFile(name, content or encoded(quartered(), "JPEG"), "image/jpeg")


def kept(**details):
    return photos.take_in(BytesIO(encoded(quartered(), "JPEG")), by=None, **{"alt_en": "A bridge", **details})


def change_page(photo):
    return reverse("admin:articles_photo_change", args=[photo.pk])


def test_a_picture_comes_in_with_what_is_said_of_it(client, reporter):
    photographer = PersonFactory()
    client.post(ADD, {**TYPED, "upload": picture(), "photographer": photographer.pk})
    photo = Photo.objects.get()
    assert (photo.alt_zh_hans, photo.alt_en, photo.caption_en, photo.rights, photo.photographer) == (
        "桥",
        "A bridge",
        "Opened today",
        "Ours",
        photographer,
    )
    assert "bridge" not in photo.image.name


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"this is no picture", "The file is not a picture that can be used."),
        (png_claiming(20_000, 20_000), "The picture is too large: 20000 × 20000 pixels."),
        (jpeg_claiming(60_000, 1), "The picture is too large: 60000 × 1 pixels."),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Export the drawing as PNG"),
        (encoded(quartered(), "JPEG")[:700], "The picture is damaged or incomplete."),
    ],
)
def test_what_is_no_usable_picture_gets_a_sentence_and_what_was_typed_stays(
    client, reporter, content, sentence, tmp_path
):
    page = client.post(ADD, {**TYPED, "upload": picture(content)})
    assert sentence in text_of(page, ".field-upload .errorlist")
    assert {name: soup(page).find(attrs={"name": name})["value"] for name in TYPED} == TYPED
    assert not Photo.objects.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_picture_without_a_description_is_asked_for_one(client, reporter):
    page = client.post(ADD, {"upload": picture()})
    assert "Describe the picture in at least one language" in text_of(page, ".errorlist")
    assert not Photo.objects.exists()


def test_nothing_chosen_is_said_at_the_field(client, reporter):
    assert soup(client.post(ADD, TYPED)).select(".field-upload .errorlist")


def test_what_the_camera_wrote_is_not_kept(client, reporter):
    content = encoded(quartered(), "JPEG", exif=exif(Artist="Huang Ming", Make="Camera"))
    client.post(ADD, {"alt_en": "A bridge", "upload": picture(content)})
    photo = Photo.objects.get()
    assert photo.rights == "Huang Ming"
    assert b"Camera" not in photo.image.open().read()


def test_the_point_of_interest_is_set_with_two_sliders(client, reporter):
    photo = kept()
    page = soup(client.get(change_page(photo)))
    assert [slider["value"] for slider in page.select(".point input[type=range]")] == ["50", "50"]
    client.post(change_page(photo), {**TYPED, "image_ppoi_0": "12", "image_ppoi_1": "100"})
    assert Photo.objects.get().image_ppoi == "0.12x1.00"
    page = soup(client.get(change_page(photo)))
    assert [slider["value"] for slider in page.select(".point input[type=range]")] == ["12", "100"]


@pytest.mark.parametrize("value", ["101", "-1", "NaN", ""])
def test_a_point_outside_the_picture_is_refused(client, reporter, value):
    photo = kept()
    page = client.post(change_page(photo), {**TYPED, "image_ppoi_0": value, "image_ppoi_1": "5"})
    assert page.status_code == 200
    assert soup(page).select(".field-image_ppoi .errorlist, .errors .errorlist")
    assert Photo.objects.get().image_ppoi == "0.5x0.5"


def test_the_picture_itself_is_never_exchanged(client, reporter):
    photo = kept()
    client.post(
        change_page(photo),
        {**TYPED, "image_ppoi_0": "5", "image_ppoi_1": "5", "upload": picture(), "image": picture()},
    )
    assert Photo.objects.get().image.name == photo.image.name


def test_a_reporter_may_not_change_what_readers_see_and_is_told_why(client, reporter):
    photo = kept(alt_zh_hans="桥")
    published(save(begin(lead_photo=photo)))
    page = client.get(change_page(photo))
    assert "Readers see this photo already" in text_of(page, ".standing-note")
    assert client.post(change_page(photo), {**TYPED, "alt_en": "Changed"}).status_code == 403
    assert Photo.objects.get().alt_en == "A bridge"


def test_photographers_are_chosen_by_the_names_of_the_screen(client, reporter):
    PersonFactory(name_en="Zhou", name_zh_hans="周")
    PersonFactory(name_en="Huang", name_zh_hans="黄")
    options = soup(client.get(ADD)).select("#id_photographer option")
    assert [option.get_text() for option in options][1:] == ["Huang", "Zhou"]


def test_the_list_shows_the_pictures(client, reporter):
    photo = kept(alt_zh_hans="桥")
    kept(alt_en=None, alt_zh_hans=None)
    page = soup(client.get(LIST))
    assert len(page.select("img.photo-thumbnail[src]")) == 2
    assert len(soup(client.get(LIST, {"q": "桥"})).select("#result_list tbody tr")) == 1
    assert page.find("img", alt="A bridge").find_parent("a")["href"].startswith(change_page(photo))


def test_the_list_costs_the_same_with_more_rows(client, reporter, django_assert_max_num_queries):
    for _number in range(4):
        kept(photographer=PersonFactory())
    with django_assert_max_num_queries(8):
        client.get(LIST)
