import pytest

from newsroom.media import media


@pytest.fixture
def stored(media_of_its_own):
    (media_of_its_own / "photos").mkdir()
    (media_of_its_own / "photos" / "a.jpg").write_bytes(b"\xff\xd8picture")
    (media_of_its_own / "secret.txt").write_text("secret")


def test_a_stored_picture_is_served_for_ever_and_can_run_nothing(client, stored):
    answer = client.get("/media/photos/a.jpg")
    assert b"".join(answer.streaming_content) == b"\xff\xd8picture"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("path", "kind"), [("site/logo.png", "image/png"), ("__processed__/ab/a.avif", "image/avif")]
)
def test_the_logo_and_the_sizes_of_photos_are_served_as_what_they_are(
    client, stored, media_of_its_own, path, kind
):
    """Browsers are told not to guess: a picture of an unnamed kind would not be shown."""
    (media_of_its_own / path).parent.mkdir(parents=True)
    (media_of_its_own / path).write_bytes(b"picture")
    assert client.get(f"/media/{path}").headers["Content-Type"] == kind


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["secret.txt", "photos/../secret.txt", "photos/%2e%2e/secret.txt", "photos/none.jpg"]
)
def test_nothing_beside_the_pictures_is_served(client, stored, path):
    assert client.get(f"/media/{path}").status_code == 404


def test_pictures_are_only_read(rf):
    assert media(rf.post("/media/photos/a.jpg"), "photos/a.jpg").status_code == 405
