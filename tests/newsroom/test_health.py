import pytest


@pytest.mark.django_db
def test_the_office_says_that_it_is_open(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert client.post("/healthz").status_code == 405
