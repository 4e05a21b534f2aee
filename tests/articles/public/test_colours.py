import pytest


def test_the_colour_of_the_office_is_a_style_sheet_that_is_kept_for_ever(client):
    answer = client.get("/colours/1a66cc.css")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/css")
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Set-Cookie" not in answer
    assert answer.content.decode().count("--accent: #1a66cc;") == 1
    assert answer.content.decode().startswith("@layer foundation {")


@pytest.mark.django_db
@pytest.mark.parametrize("digits", ["ffcc00", "ffffff", "1A66CC", "1a66c", "1a66ccc", "zzzzzz"])
def test_a_colour_that_cannot_be_read_or_is_none_is_not_found(client, digits):
    assert client.get(f"/colours/{digits}.css").status_code == 404


def test_nothing_is_sent_to_it(client):
    assert client.post("/colours/1a66cc.css").status_code == 405
