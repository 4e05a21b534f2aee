import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import write
from articles.actions.withdraw import withdraw
from articles.models import Edition, Revision
from articles.vocabulary import Impact, Role, State
from tests.articles.admin.pages import fields, messages, sign_in, soup, text_of
from tests.factories import (
    NOON,
    PersonFactory,
    approve,
    begin,
    fresh,
    published,
    save,
    staff,
    translate,
)

pytestmark = pytest.mark.django_db

BODY = "<p>大桥今天通车。</p><h2>投资</h2><p>总投资100亿元。</p>"
ENGLISH = "<p>It opened today.</p><h2>Cost</h2><p>It cost 10 billion yuan.</p>"
CHANGED = "<p>大桥今天通车。</p><h2>投资</h2><p>总投资120亿元。</p><p>大桥不收费，行人与车辆均可通行。</p>"


def address(article, language="en"):
    return reverse("admin:articles_article_translate", args=[article.pk, language])


def rows(answer):
    """What stands in each row's field, by the row's name, in the order of the page."""
    return {
        row["data-row"]: field.get("value") or field.get_text().removeprefix("\n")
        for row in soup(answer).select("[data-row]")
        for field in row.select("[data-field]")
    }


def row(answer, name):
    return soup(answer).select_one(f"[data-row='{name}']")


def mark(answer, name):
    return " ".join(found.get_text() for found in row(answer, name).select(".beside-mark"))


def typed(page, language="en", **changes):
    return fields(page) | {f"{language}-{name}": value for name, value in changes.items()}


def send(client, article, language="en", fetch=False, **changes):
    """Open the page, type into rows by their names, save."""
    page = client.get(address(article, language))
    headers = {"X-Requested-With": "fetch"} if fetch else {}
    return client.post(address(article, language), typed(page, language, **changes), headers=headers)


@pytest.fixture
def original():
    return published(title="新桥通车", summary="大桥通车。", body=BODY)


@pytest.fixture
def english(original):
    return published(translate(original, title="Bridge opens", body=ENGLISH))


def move_on(original, body=CHANGED, **text):
    return published(save(original, title="新桥通车", summary="大桥通车。", body=body, **text))


# Rows


def test_a_row_for_each_paragraph_of_the_source(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    assert rows(page) == {"title": "", "summary": "", "s0": "", "s1": "", "s2": ""}
    assert row(page, "s1").select_one("[data-source] h2").text == "投资"
    assert "0 of 3 paragraphs" in text_of(page, ".translate-head")


def test_a_page_of_its_own_for_each_direction(client):
    sign_in(client, Role.TRANSLATOR, language="zh-hans")
    english = published(save(begin(source_language="en"), title="Bridge opens", body=ENGLISH))
    answer = send(
        client, english.article, "zh-hans", title="新桥通车", s0="<p>今日通车。</p>", s1="<h2>投资</h2>"
    )
    assert answer.status_code == 302
    edition = Edition.objects.get(article=english.article, language="zh-hans")
    assert (edition.working.body, edition.working.alignment) == ("<p>今日通车。</p><h2>投资</h2>", [1, 1, 0])


def test_the_language_of_the_original_has_no_such_page(client, original):
    sign_in(client, Role.TRANSLATOR)
    for language in ("zh-hans", "fr"):
        assert client.get(address(original.article, language)).status_code == 404
        assert client.post(address(original.article, language), {}).status_code == 404


def test_an_original_without_a_text_leaves_nothing_to_translate(client):
    sign_in(client, Role.TRANSLATOR)
    page = client.get(address(begin().article))
    assert (rows(page), page.status_code) == ({}, 200)
    assert "The original has no text yet" in text_of(page)


# Saving


def test_the_first_save_begins_the_translation_aligned_pinned_and_credited(client):
    author = PersonFactory()
    original = save(begin(), body=BODY, credits=[("author", author)])
    translator = sign_in(client, Role.TRANSLATOR, language="en")
    own = PersonFactory(staff=translator)
    answer = send(
        client,
        original.article,
        title="Bridge opens",
        s0="<p>It opened.</p><p>Today.</p>",
        s2="<p>10 billion.</p>",
    )
    assert (answer.status_code, answer["Location"]) == (302, address(original.article))
    working = Edition.objects.get(article=original.article, language="en").working
    assert working.body == "<p>It opened.</p><p>Today.</p><p>10 billion.</p>"
    assert (working.alignment, working.source_revision) == ([2, 0, 1], original.working)
    assert [(credit["role"], credit["person"]) for credit in working.credits] == [
        ("author", author.pk),
        ("translator", own.pk),
    ]
    page = client.get(address(original.article))
    assert "The text in English is saved as revision 1." in messages(page)
    assert list(rows(page).values())[2:] == ["<p>It opened.</p><p>Today.</p>", "", "<p>10 billion.</p>"]


def test_a_page_sent_back_as_it_came_changes_nothing(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    before = list(Revision.objects.values_list())
    answer = send(client, english.article)
    assert "Nothing was changed, so nothing was saved." in messages(client.get(answer["Location"]))
    assert (list(Revision.objects.values_list()), fresh(english).state) == (before, State.PUBLISHED)


def test_a_paragraph_set_beside_another_of_the_source_is_a_change(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    send(client, english.article, s0="<p>It opened today.</p><h2>Cost</h2>", s1="")
    working = fresh(english).working
    assert (working.number, working.body, working.alignment) == (2, ENGLISH, [2, 0, 1])


def test_the_credits_stay_as_they_are(client, original):
    editor = PersonFactory()
    english = translate(original)
    write.save_revision(
        english, title="A", summary="", body=ENGLISH, by=None, at=NOON, base=fresh(english).working,
        credits=[("editor", editor)],
    )  # fmt: skip
    PersonFactory(staff=sign_in(client, Role.TRANSLATOR, language="en"))
    send(client, original.article, title="B")
    assert [credit["role"] for credit in fresh(english).working.credits] == ["editor"]


def test_the_script_is_answered_with_the_page_and_one_sentence(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    answer = send(client, original.article, fetch=True, title="Bridge opens", s0="<p>It opened 今天.</p>")
    assert answer.status_code == 200
    assert "Saved as revision 1 at" in soup(answer).select_one("[data-said]").text
    assert "saved as revision" not in messages(answer)
    assert "今天" in " ".join(found.text for found in row(answer, "s0").select(".finding--error"))
    assert fields(answer)["en-base"] == [str(Edition.objects.get(language="en").working.pk)]
    answer = send(client, original.article, fetch=True)
    assert "Nothing was changed" in soup(answer).select_one("[data-said]").text


def test_what_the_sanitiser_takes_out_is_named(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    body = '<p onclick="x">See <a href="javascript:alert(1)">this</a><script>alert(1)</script></p>'
    answer = send(client, original.article, fetch=True, s0=body)
    assert Edition.objects.get(language="en").working.body == "<p>See this</p>"
    assert "javascript:alert(1)" in messages(answer)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("title", "long " * 60, "The title has 299 characters"),
        ("summary", "a\x00b", "broken characters"),
        ("s1", "<h2>a\x00b</h2>", "broken characters"),
        ("s1", "<blockquote>" * 20000, "nested too deeply"),
    ],
)
def test_what_cannot_be_kept_gets_its_sentence_at_the_row_and_loses_nothing(
    client, english, name, value, sentence
):
    sign_in(client, Role.TRANSLATOR, language="en")
    answer = send(client, english.article, **{"s0": "<p>Mine.</p>", name: value})
    assert answer.status_code == 400
    assert sentence in row(answer, name).select_one(".field__error").text
    assert rows(answer)["s0"] == "<p>Mine.</p>"
    assert rows(answer)[name].replace("\ufffd", "\x00") == value.replace("\ufffd", "\x00")
    assert fresh(english).working.number == 1


def test_a_text_emptied_altogether_is_not_saved(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    answer = send(client, english.article, title="", summary="", s0="", s1="<h2></h2>", s2=" ")
    assert answer.status_code == 400
    assert "An empty text cannot be saved" in text_of(answer)
    assert fresh(english).working.number == 1


def test_script_in_any_field_stays_text(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    wicked = '"><svg onload=M>'
    answer = send(
        client,
        english.article,
        title=wicked + "x" * 300,
        summary=wicked,
        s0=wicked,
        s1="<p>a\x00</p>" + wicked,
    )
    assert answer.status_code == 400
    assert not soup(answer).select("#content [onload]")


def test_save_and_submit_hands_the_saved_text_to_an_editor(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    right = {"title": "Bridge opens", "summary": "The bridge is open.", "s0": "<p>The bridge opened.</p>"}
    sent = typed(page, **right, s1="<h2>Cost</h2>", s2="<p>It cost 10 billion yuan.</p>")
    answer = client.post(
        address(original.article), sent | {"submit_for_review": "en"}, headers={"X-Requested-With": "fetch"}
    )
    edition = Edition.objects.get(language="en")
    assert (edition.state, edition.working.number) == (State.IN_REVIEW, 1), messages(answer)
    assert "The text is in review: an editor reads it next." in messages(answer)


def test_a_text_that_is_not_ready_is_saved_and_not_submitted(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(original.article)), title="Bridge opens") | {"submit_for_review": "en"}
    answer = client.post(address(original.article), sent, headers={"X-Requested-With": "fetch"})
    assert Edition.objects.get(language="en").state == State.DRAFT
    assert "The text is not submitted yet." in messages(answer)


# Paragraphs that render nothing


def test_paragraphs_that_render_nothing_have_rows_of_their_own_and_can_be_emptied(client, original):
    english = translate(original)
    english = save(english, title="Bridge", body=ENGLISH + "<p>Editor's note.</p>", alignment=[1, 1, 1, -1])
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    assert rows(page)["x0"] == "<p>Editor's note.</p>"
    assert "renders none of the original" in row(page, "x0").text
    send(client, original.article, s0="<p>It is open.</p>")
    assert fresh(english).working.alignment == [1, 1, 1, -1]
    send(client, original.article, x0="")
    assert fresh(english).working.alignment == [1, 1, 1]
    assert "x0" not in rows(client.get(address(original.article)))


# A source that moved on


def test_a_stale_text_shows_both_wordings_at_the_affected_paragraphs_alone(client, original, english):
    move_on(original)
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    marks = {name: mark(page, name) for name in rows(page)}
    assert {name: found for name, found in marks.items() if found} == {
        "s2": "Changed in the original",
        "s3": "New in the original",
    }
    changed = row(page, "s2")
    assert (changed.select_one("del").text, changed.select_one("ins").text) == (
        "removed: 100 end",
        "added: 120 end",
    )
    assert (rows(page)["s2"], rows(page)["s3"]) == ("<p>It cost 10 billion yuan.</p>", "")
    assert "This text renders revision 1; the original stands at revision 2 now." in text_of(page)


def test_a_minor_change_of_the_source_is_shown_as_well(client, original, english):
    move_on(original, body=original.working.body.replace("今天通车。", "今天通车！"), impact=Impact.MINOR)
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    assert [name for name in rows(page) if mark(page, name)] == ["s0"]
    assert "The original has changed since this text was written" in text_of(page)


def test_a_save_alone_leaves_the_text_behind_its_source(client, original, english):
    move_on(original)
    sign_in(client, Role.TRANSLATOR, language="en")
    send(client, original.article, s0="<p>It opened on Monday.</p>")
    working = fresh(english).working
    assert (working.number, working.source_revision.number, working.alignment) == (2, 1, [1, 1, 1])
    assert mark(client.get(address(original.article)), "s2") == "Changed in the original"


def test_a_text_that_follows_the_new_source_says_so_and_is_marked_no_more(client, original, english):
    moved = move_on(original)
    sign_in(client, Role.TRANSLATOR, language="en")
    send(
        client,
        original.article,
        renders_source="on",
        s2="<p>It cost 12 billion yuan.</p>",
        s3="<p>It is free.</p>",
    )
    working = fresh(english).working
    assert (working.source_revision, working.alignment) == (moved.working, [1, 1, 1, 1])
    page = client.get(address(original.article))
    assert [mark(page, name) for name in rows(page)] == [""] * 6
    assert "en-renders_source" not in fields(page)


def test_the_rendering_of_a_paragraph_that_is_gone_stays_until_somebody_empties_it(client, original, english):
    move_on(original, body="<p>大桥今天通车。</p><p>总投资100亿元。</p>")
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    assert list(rows(page)) == ["title", "summary", "s0", "g1", "s1"]
    assert mark(page, "g1") == "Taken out of the original"
    assert (row(page, "g1").select_one("del").text, rows(page)["g1"]) == (
        "removed: 投资 end",
        "<h2>Cost</h2>",
    )
    send(client, original.article, s0="<p>It is open.</p>")
    assert fresh(english).working.alignment == [1, 1, 1]
    send(client, original.article, renders_source="on", g1="")
    assert (fresh(english).working.alignment, list(rows(client.get(address(original.article))))[2:]) == (
        [1, 1],
        ["s0", "s1"],
    )


def test_a_link_that_leads_elsewhere_is_a_change_without_new_words(client):
    original = published(body='<p>见<a href="https://a.example/">公告</a>。</p>')
    english = published(translate(original, body='<p>See the <a href="https://a.example/">notice</a>.</p>'))
    move_on(original, body='<p>见<a href="https://b.example/">公告</a>。</p>')
    sign_in(client, Role.TRANSLATOR, language="en")
    assert mark(client.get(address(english.article)), "s0") == "Same words, another form or link"


def test_an_editor_can_confirm_from_the_page_that_no_change_is_needed(client, original, english):
    moved = move_on(original)
    sign_in(client, Role.EDITOR, language="en")
    form = soup(client.get(address(original.article))).select_one(".moved__confirm")
    sent = {field["name"]: field["value"] for field in form.select("input[name]")}
    assert client.post(form["action"], sent)["Location"] == address(original.article)
    assert fresh(english).confirmed_source == moved.working
    page = client.get(address(original.article))
    assert not soup(page).select(".moved")
    send(client, original.article, s0="<p>It opened on Monday.</p>")
    assert fresh(english).working.source_revision == moved.working


def test_a_source_that_moves_on_while_somebody_writes_is_what_they_saw(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(original.article)), title="Bridge", s2="<p>10 billion.</p>")
    seen = original.working
    move_on(original)
    assert client.post(address(original.article), sent).status_code == 302
    working = Edition.objects.get(language="en").working
    assert (working.source_revision, working.alignment) == (seen, [0, 0, 1])


def test_an_approved_source_that_readers_do_not_see_yet_can_be_followed_ahead(client, original, english):
    ahead = approve(save(original, title="新桥通车", summary="大桥通车。", body=CHANGED))
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    assert "A newer original goes out next" in text_of(page)
    send(client, original.article, renders_source="on", s2="<p>It cost 12 billion yuan.</p>")
    assert fresh(english).working.source_revision == ahead.working


def test_a_withdrawn_source_is_told_of(client, original, english):
    withdraw(original, revision=original.live, by=staff(Role.CHIEF_EDITOR), at=NOON, comment="Wrong figures.")
    sign_in(client, Role.TRANSLATOR, language="en")
    assert "The source is withdrawn" in text_of(client.get(address(original.article)))


# Two people at once, and people who may not


def test_a_conflict_shows_both_texts_and_overwrites_nothing(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(english.article)), s0="<p>Mine.</p>")
    theirs = save(english, title="Theirs", body=ENGLISH)
    answer = client.post(address(english.article), sent)
    assert answer.status_code == 409
    assert "Two people wrote at the same time" in text_of(answer)
    assert (rows(answer)["s0"], rows(answer)["title"]) == ("<p>Mine.</p>", "Bridge opens")
    assert fresh(english).working == theirs.working
    assert client.post(address(english.article), fields(answer)).status_code == 302
    assert fresh(english).working.body.startswith("<p>Mine.</p>")


def test_what_was_typed_beside_an_older_source_is_carried_over_to_the_new_one(client, original, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(original.article)), s2="<p>Mine.</p>")
    save(english, title="Theirs", body=ENGLISH)
    move_on(original, body="<p>市长出席仪式并讲话，宣布工程竣工。</p>" + BODY)
    answer = client.post(address(original.article), sent)
    assert (answer.status_code, rows(answer)["s3"], rows(answer)["s0"]) == (409, "<p>Mine.</p>", "")


def test_the_same_save_sent_twice_is_one_revision(client, original):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(original.article)), title="Bridge", s0="<p>Open.</p>")
    assert [client.post(address(original.article), sent).status_code for _ in range(2)] == [302, 302]
    assert Edition.objects.get(language="en").working.number == 1


def test_kept_typing_is_laid_out_and_not_saved(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(english.article)), s0="<p>Kept.</p>") | {"lay-out": "yes"}
    answer = client.post(address(english.article), sent)
    assert (answer.status_code, rows(answer)["s0"], fresh(english).working.number) == (200, "<p>Kept.</p>", 1)
    theirs = save(english, title="Theirs", body=ENGLISH)
    answer = client.post(address(english.article), sent)
    assert (answer.status_code, rows(answer)["s0"]) == (409, "<p>Kept.</p>")
    assert "The stored text has changed since you typed this." in text_of(answer)
    assert fields(answer)["en-base"] == [str(theirs.working.pk)]
    assert fresh(english).working == theirs.working


def test_others_of_the_office_read_it(client, english):
    sign_in(client, Role.REPORTER, language="zh-hans")
    page = client.get(address(english.article))
    assert (page.status_code, rows(page), fields(page)) == (200, {}, {})
    assert "It cost 10 billion yuan." in row(page, "s2").text


def test_a_role_taken_away_while_somebody_wrote_shows_their_text(client, english):
    translator = sign_in(client, Role.TRANSLATOR, Role.REPORTER, language="en")
    sent = typed(client.get(address(english.article)), s0="<p>Mine.</p>", s2="<p>And mine.</p>")
    translator.assignments.filter(role=Role.TRANSLATOR).delete()
    answer = client.post(address(english.article), sent)
    assert answer.status_code == 403
    assert {"<p>Mine.</p>", "<p>And mine.</p>"} <= set(
        soup(answer).select_one("textarea[readonly]:last-of-type").text.split("\n")
    )
    assert fresh(english).working.number == 1


def test_whoever_was_signed_out_gets_all_rows_back(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    sent = typed(client.get(address(english.article)), title="Mine", s0="<p>First.</p>", s2="<p>Third.</p>")
    client.logout()
    answer = client.post(address(english.article), sent)
    assert answer.status_code == 403
    assert {"First.", "Cost", "Third."} <= set(
        soup(answer).select(".compare-part .diff")[-1].text.split("\n")
    )
    again = {
        field["name"]: field["value"] for field in soup(answer).select("form[data-csrf-cookie] [type=hidden]")
    }
    again.pop("csrfmiddlewaretoken", None)
    sign_in(client, Role.TRANSLATOR, language="en")
    assert client.post(address(english.article), again).status_code == 302
    assert fresh(english).working.body == "<p>First.</p><h2>Cost</h2><p>Third.</p>"


def test_a_form_older_than_the_last_sign_in_is_handed_back(english):
    strict = Client(enforce_csrf_checks=True)
    sign_in(strict, Role.TRANSLATOR, language="en")
    answer = strict.post(address(english.article), {"en-title": "Mine", "en-s0": "<p>First.</p>"})
    assert (answer.status_code, "First." in answer.content.decode()) == (403, True)


@pytest.mark.parametrize("base", ["x", "-1", "9" * 30, "0"])
def test_a_damaged_form_keeps_the_text(client, english, base):
    sign_in(client, Role.TRANSLATOR, language="en")
    answer = send(client, english.article, base=base, s0="<p>Mine.</p>")
    assert (answer.status_code, rows(answer)["s0"]) == (400, "<p>Mine.</p>")


def test_rows_that_do_not_fit_the_source_lose_no_text(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(english.article))
    sent = {name: value for name, value in fields(page).items() if name != "en-s1"}
    client.post(address(english.article), sent | {"en-s99": "<p>Far.</p>", "en-g7": "<p>Gone.</p>"})
    working = fresh(english).working
    assert (working.body, working.alignment) == (
        "<p>It opened today.</p><p>It cost 10 billion yuan.</p><p>Far.</p><p>Gone.</p>",
        None,
    )


# What belongs to a paragraph


def test_a_finding_stands_at_its_paragraph(client, original):
    translate(original, body=ENGLISH.replace("10 billion", "100 billion"))
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(address(original.article))
    at = [name for name in rows(page) if "ten times too much" in row(page, name).text]
    assert at == ["s2"]


def test_the_edit_page_leads_here(client, english):
    sign_in(client, Role.TRANSLATOR, language="en")
    page = client.get(reverse("admin:articles_article_change", args=[english.article_id]))
    assert address(english.article) in [link["href"] for link in soup(page).select("#en .by-paragraph a")]


def test_the_page_asks_the_database_as_often_for_many_paragraphs(client, django_assert_max_num_queries):
    sign_in(client, Role.EDITOR)
    body = "".join(f"<p>第{n}段写的是大桥的建设。</p>" for n in range(60))
    original = published(body=body)
    translate(original, body="".join(f"<p>Paragraph {n} is on the bridge.</p>" for n in range(60)))
    client.get(address(original.article))
    with django_assert_max_num_queries(60):
        assert len(rows(client.get(address(original.article)))) == 62


def test_colleagues_of_another_language_do_not_write_here(client, english):
    sign_in(client, Role.TRANSLATOR, language="zh-hans")
    answer = client.post(
        address(english.article),
        {"en-base": fresh(english).working.pk, "en-title": "Theirs", "en-s0": "<p>x</p>"},
    )
    assert (answer.status_code, fresh(english).working.number) == (403, 1)
