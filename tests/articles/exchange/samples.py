"""What the tests of the exchange hand out and take in, without a database."""

from pathlib import Path

from hypothesis import strategies as st
from lxml import etree

from articles.exchange import xliff_1_2, xliff_2_1
from articles.exchange.facing import Sides, handover
from articles.exchange.incoming import read
from articles.models import Article, Revision
from articles.text.sanitise import sanitise
from tests.factories import NOON

SCHEMAS = Path(__file__).resolve().parents[2] / "samples" / "xliff"
WRITERS = {"1.2": xliff_1_2.write, "2.1": xliff_2_1.write}

SOURCE = sanitise(
    "<h2>一、总投资</h2><p>总投资<strong>100亿元</strong>，详见<a href='/zh-hans/2' title='旧闻'>报道</a>。</p>"
    "<ul><li>桥长<em>2</em>公里</li><li><p>六车道</p><ul><li>含人行道</li></ul></li></ul><hr>"
    "<table><tr><th>年份</th><th>投资</th></tr><tr><td>2025</td><td></td></tr></table>"
    "<blockquote><p>H<sub>2</sub>O 与 m<sup>2</sup></p><p>第一行<br>第二行 &amp; 其他 &lt;完&gt;</p></blockquote>"
)
TARGET = sanitise(
    "<h2>1. Total investment</h2><p>The total is <strong>10 billion yuan</strong>; see <a href='/en/2'>the report</a>.</p>"
    "<ul><li><em>2</em> kilometres long</li><li><p>Six lanes</p><ul><li>With pavements</li></ul></li></ul><hr>"
    "<table><tr><th>Year</th><th>Investment</th></tr><tr><td>2025</td><td></td></tr></table>"
    "<blockquote><p>H<sub>2</sub>O and m<sup>2</sup></p><p>Line one<br>line two &amp; more &lt;end&gt;</p></blockquote>"
)


def revision(pk, body, title="", summary="", **more):
    return Revision(pk=pk, number=pk, title=title, summary=summary, body=body, digest=f"{pk:064x}", **more)


def sides(source=SOURCE, target=None, pinned=None, title="新桥通车", summary="一座新桥。", alignment=None):
    """A source revision 1 and the translation 2, if any, of it or of the older source 3."""
    working = None
    if target is not None:
        working = revision(2, target, "New bridge opens", "A new bridge.", alignment=alignment)
    older = None if pinned is None else revision(3, pinned, title, summary)
    return Sides(revision(1, source, title, summary), working, older)


def handed(one, remarks=None, names=None, language="en", source_language="zh-hans", article=7):
    record = Article(pk=article, source_language=source_language)
    return handover(record, language, one, at=NOON, remarks=remarks or {}, names=names or (lambda text: []))


def returned(version, one, change=lambda text: text, **how):
    """The lines that come back when a tool sends the file on, its text changed by `change`."""
    data = WRITERS[version]([handed(one, **how)]).decode()
    return read(change(data).encode())[0]


class Offline(etree.Resolver):
    """Answers for every schema from beside the one that asks: nothing is fetched."""

    def resolve(self, url, public_id, context):
        return self.resolve_filename(str(SCHEMAS / url.rsplit("/", 1)[-1]), context)


def schema(name):
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Offline())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))


PHRASE = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=1, max_size=12
).map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
LINE = st.recursive(
    PHRASE,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["strong", "em", "sub", "sup"]), inner).map(
            lambda parts: f"{parts[0]}<{parts[1]}>{parts[2]}</{parts[1]}>"
        ),
        st.tuples(inner, inner).map(lambda parts: f"{parts[0]}<br>{parts[1]}"),
        st.tuples(inner, st.sampled_from(["/a", "https://a.cn/?b=1&amp;c", "mailto:a@b.cn"])).map(
            lambda parts: f'<a href="{parts[1]}" title="a &amp; \'b\'">{parts[0]}</a>'
        ),
    ),
    max_leaves=5,
)
BLOCK = st.one_of(
    st.tuples(st.sampled_from(["p", "p", "h2", "h3"]), LINE).map(
        lambda parts: f"<{parts[0]}>{parts[1]}</{parts[0]}>"
    ),
    st.tuples(st.sampled_from(["ul", 'ol start="3"']), st.lists(LINE, min_size=1, max_size=3)).map(
        lambda parts: f"<{parts[0]}>{''.join(f'<li>{one}</li>' for one in parts[1])}</{parts[0].split()[0]}>"
    ),
    st.lists(LINE, min_size=1, max_size=3).map(
        lambda lines: f"<blockquote><p>{'</p><p>'.join(lines)}</p></blockquote>"
    ),
    st.lists(LINE, min_size=1, max_size=3).map(
        lambda cells: (
            f'<table><tr><td colspan="2">{"</td><td>".join(cells)}</td></tr><tr><th></th></tr></table>'
        )
    ),
    st.just("<hr>"),
)
BODY = st.lists(BLOCK, min_size=1, max_size=5).map("".join).map(sanitise)
