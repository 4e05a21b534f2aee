from articles.text.digest import digest, paragraph_digests

CREDITS = [{"role": "author", "person": 1, "name": "沈玉兰"}]


def test_a_digest_is_the_same_for_the_same_content_only():
    first = digest("T", "S", "<p>b</p>", CREDITS)
    assert len(first) == 64
    assert first == digest("T", "S", "<p>b</p>", [{"name": "沈玉兰", "person": 1, "role": "author"}])
    others = [
        digest("TS", "", "<p>b</p>", CREDITS),
        digest("T", "S", "<p>b</p>", []),
        digest("T", "S", "<p>c</p>", CREDITS),
        digest("T", "", "S<p>b</p>", CREDITS),
        digest("T", "S", "<p>b</p>", CREDITS * 2),
    ]
    assert len({first, *others}) == 6


def test_a_broken_character_has_a_digest_as_well():
    assert len(digest("\ud800", "", "", [])) == 64


def test_only_the_changed_paragraph_has_another_digest():
    before = paragraph_digests("<p>a</p><p>b</p><p>c</p>")
    after = paragraph_digests("<p>a</p><p>B</p><p>c</p>")
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]
