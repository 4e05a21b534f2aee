from articles.text.shape import Table, lacking, shape_of


def test_the_shape_of_a_body():
    html = (
        '<h2>One</h2><p>Two <a href="/en/a/3?x=1&amp;y=2">three</a></p><h3>Four</h3>'
        '<ul><li><p>a</p></li><li><p>b <a href="https://lanzhu.example/en/">c</a></p></li></ul>'
        "<blockquote><p>q</p></blockquote>"
        '<table><tbody><tr><th colspan="2"><p>a</p></th><th><p>b</p></th></tr>'
        "<tr><td><p>1</p></td></tr></tbody></table><table><tr><td>x</td></tr></table>"
    )
    shape = shape_of(html)
    assert shape.links == ("/a/3?x=1&y=2", "https://lanzhu.example/en/")
    assert (shape.headings, shape.entries, shape.quotations) == (2, 2, 1)
    assert shape.tables == (Table(2, 3), Table(1, 1))


def test_plain_paragraphs_have_no_shape():
    assert shape_of("<p>a</p>") == ((), 0, 0, 0, ())
    assert shape_of("") == ((), 0, 0, 0, ())


def test_what_is_lacking_counts_repetitions():
    assert lacking(("a", "b"), ("a", "a", "c")) == ["a", "c"]
    assert lacking(("a",), ("a",)) == []
