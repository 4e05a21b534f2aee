from articles.checks.structure import headings_and_lists, links, tables
from tests.articles.checks.asking import codes, said, subject


def linked(*addresses):
    return "<p>" + " ".join(f'<a href="{address}">x</a>' for address in addresses) + "</p>"


def table(rows, columns):
    return f"<table><tbody>{'<tr>' + '<td>x</td>' * columns + '</tr>'}{'<tr><td>x</td></tr>' * (rows - 1)}</tbody></table>"


def test_a_link_that_is_missing_or_added():
    asked = subject(linked("/en/a/1"), linked("/zh-hans/a/1", "https://lanzhu.example/map"))
    assert said(links, asked) == [
        ("missing", "warning", "", "The source has a link to https://lanzhu.example/map: this text has not.")
    ]
    asked = subject(
        linked("https://lanzhu.example/map", "https://ads.example/"), linked("https://lanzhu.example/map")
    )
    assert said(links, asked) == [
        ("added", "note", "", "This text has a link that the source has not: https://ads.example/.")
    ]


def test_a_link_may_lead_to_the_same_site_in_another_language():
    source = linked("https://lanzhu.example/zh/map", "/zh-hans/a/1")
    assert codes(links, subject(linked("https://lanzhu.example/en/map", "/en/a/1"), source)) == []
    assert said(links, subject(linked("https://other.example/map", "/en/a/1"), source)) == [
        ("elsewhere", "note", "", "The source has no link to that site: https://other.example/map.")
    ]


def test_headings_entries_and_quotations_are_counted():
    source = (
        "<h2>一</h2><p>二</p><ul><li><p>三</p></li><li><p>四</p></li></ul><blockquote><p>五</p></blockquote>"
    )
    text = "<p>Two</p><ul><li><p>Three and four</p></li></ul><blockquote><p>Five</p></blockquote><h2>a</h2><h3>b</h3>"
    assert said(headings_and_lists, subject(text, source)) == [
        ("headings", "note", "", "The source has 1 headings, this text 2."),
        ("entries", "warning", "", "The source has 2 entries in its lists, this text 1."),
    ]
    assert codes(headings_and_lists, subject("<p>Five</p>", "<blockquote><p>五</p></blockquote>")) == [
        ("quotations", "")
    ]


def test_tables_keep_their_rows_and_columns():
    source = table(3, 4) + table(2, 2)
    assert codes(tables, subject(source, source)) == []
    assert said(tables, subject(table(3, 4) + table(1, 3), source)) == [
        ("rows", "warning", "", "Table 2 has 2 rows in the source, 1 in this text."),
        ("columns", "warning", "", "Table 2 has 2 columns in the source, 3 in this text."),
    ]
    assert said(tables, subject(table(3, 4), source)) == [
        ("tables", "warning", "", "The source has 2 tables, this text 1.")
    ]


def test_originals_and_unwritten_texts_are_not_compared():
    for check in (links, headings_and_lists, tables):
        assert codes(check, subject(table(1, 1) + linked("/a") + "<h2>a</h2>")) == []
    for check in (headings_and_lists, tables):
        assert codes(check, subject("", table(1, 1) + "<h2>a</h2>")) == []
