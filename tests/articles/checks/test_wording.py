from articles.checks.wording import days_without_date, unbalanced_marks, words_doubled
from tests.articles.checks.asking import codes, paragraphs, said, subject


def test_marks_without_their_other_half():
    asked = subject(
        {"title": "A “bridge", "body": paragraphs("“It opened.", "“It stays open,” he said (at last.")}
    )
    assert said(unbalanced_marks, asked) == [
        ("alone", "warning", "title", "These marks have no other half: “. Open or close them."),
        ("alone", "warning", "1", "These marks have no other half: (. Open or close them."),
    ]
    assert codes(unbalanced_marks, subject("<p>（大桥</p>", language="zh-hans")) == [("alone", "0")]


def test_words_that_stand_twice():
    assert said(words_doubled, subject("<p>It is the the bridge that had had no rail.</p>")) == [
        ("twice", "warning", "0", "A word stands twice: “the the”. Take one out."),
        ("perhaps", "note", "0", "A word stands twice, perhaps on purpose: “had had”."),
    ]


def test_days_without_a_date_weigh_more_in_a_translation_which_is_read_later():
    asked = subject("<p>It opened yesterday and, recently, again.</p>", "<p>通车</p>")
    assert said(days_without_date, asked) == [
        ("day", "warning", "0", "“yesterday” changes its meaning with the day of reading: write the date."),
        ("vague", "note", "0", "“recently” is soon out of date: write the date where it is known."),
    ]
    assert said(days_without_date, subject("<p>大桥昨日通车。</p>", language="zh-hans")) == [
        ("day", "note", "0", "“昨日” changes its meaning with the day of reading: write the date.")
    ]
