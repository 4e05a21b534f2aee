"""What one text says was not done and the other that it was: 尚未获批 told as "has been approved"."""

import re
from collections.abc import Iterator

from articles.text.figures.fact import Difference
from articles.text.figures.oppositions import word

# What news reports to be done or not yet done, in both languages.
DEEDS = (
    ("批准|获批|批复|核准", r"approv(?:e|es|ed|al)|authori[sz]ed|green-?lit"),
    ("通过(?!了?[^，。；]{0,12}(?:方式|渠道|平台|形式|途径|网络|热线|电话))", "pass|passed|passes|adopted|adopt|approved"),
    ("开放|开通|通车|启用|投用|投入使用|投产|运营|开业", r"open|opens|opened|opening|in (?:use|service|operation)|into (?:use|service|operation)|running"),
    ("完成|完工|竣工|建成|收尾", "complete|completed|finish|finished|built"),
    ("开工|动工|启动|开始|开建", "start|starts|started|begin|begins|begun|began|launched|under way|underway"),
    ("签署|签订|签约|签字", "sign|signed|signs"),
    ("达成|谈妥", "reach|reached|agreed|struck"),
    ("决定|敲定|确定|商定|选定", "decide|decided|settled|finali[sz]ed|set|fixed|chosen"),
    ("证实|确认", "confirm|confirmed|verified"),
    ("发现|检出|查出|检测到", "find|found|detect|detected|discover|discovered"),
    ("达标|实现|完成|达到", "met|meet|meets|reach|reached|achieved|achieve|attained|hit"),
    ("公布|公开|披露|发布", "publish|published|announce|announced|disclosed|disclose|released|release|made public"),
    ("抓获|归案|落网", "caught|arrested|captured"),
    ("支付|缴纳|付清|结清|发放", "paid|pay"),
    ("恢复|复工|复产", "restored|restore|resumed|resume|recovered|recover|reopened"),
    ("同意|采纳|接受", "agree|agreed|accept|accepted|consent|consented"),
    ("售出|卖出|成交|售罄", "sold|sell"),
    ("晋级|入围|入选|出线", "qualified|qualify|advanced|advance|shortlisted|selected|progressed"),
    ("取消|撤销", "cancelled|canceled|cancel|scrapped|revoked"),
    ("合格|达标", r"qualified|pass|passed|met (?:the )?(?:standards?|requirements?)|meet (?:the )?(?:standards?|requirements?)|up to standard"),
    ("伤亡|受伤|死亡|遇难", "hurt|injured|injuries|killed|died|dead|deaths?|casualties"),
    ("受损|损坏|影响|波及", "damaged|damage|affected|affect|disrupted|disrupt"),
    ("接种|登记|注册|备案|投保", r"vaccinated|registered|register|insured|filed"),
    ("解决|破案|侦破", "solved|solve|resolved|resolve|cracked"),
    ("交付|送达|到货", "delivered|deliver|handed over"),
    ("安装|铺设|接入|联网", "installed|install|laid|connected|connect"),
)  # fmt: skip
DENIED = {
    "zh": "(?:尚未|还未|仍未|并未|暂未|从未|均未|未能?|未曾|没有|没能?|还没有?|尚无|无人(?:员)?|无|不予|不再|不(?![断仅少同过到足久])|拒绝|无法|尚待|有待)(?:[就对与][^，。；]{1,10}?)?(?:再|获得?|得到|被|正式|最终|全部|全面|能|予以?|造成|人员|有|任何|一[人例起]|按[期时]|如期|对外){0,3}",
    "en": r"(?:\bnot|\bnever|n't|\byet to|\bfail(?:s|ed)? to|\brefus(?:es|ed) to|\bunable to|\bcannot|\bno|\bno one|\bnobody|\bnone|\bno one (?:was|were)|\bwithout (?:any|being))(?:\s(?:yet|been|be|being|was|were|had|have|has|get|gets|fully|formally|officially|finally|ever|any|a|an|the|people|casualties|or)){0,3}\s",
}
# Words after which a deed may be undone; a text that has one of them anywhere is left alone.
DOUBTED = {
    "zh": re.compile(
        "未|没|无(?!人机|人驾|[锡论缝障线])|尚|不(?![断仅少同过到足超低锈动久止只等])|拒|否|驳|待|非(?![常遗洲])|若|如果|一旦|失败|落空|暂缓|暂停|搁置|推迟|叫停|免|仅|只|除|难|才|拟|将|计划|有望|[之以][前后]|[年月]后|等待|缺|暂|延|争取|力争|希望|预计|目标|洽谈|商谈|审议|审批中|正在|安然|平安|幸免|避免|防止"
    ),
    "en": re.compile(
        r"n't|\b(?:not|no(?!\.|\s(?:more|less|fewer|later|longer) than)|never|none|neither|nor|nobody|nothing|without|cannot|yet|fail\w*|reject\w*|refus\w*|den(?:y|ies|ied)|await\w*|pending|lack\w*|declin\w*|still|until|till|unless|before|hardly|barely|unable|un(?:approved|finished|met|sold|signed|paid|opened|built|resolved|solved|likely|hurt|harmed|injured|damaged|affected|scathed|qualified|registered)|short of|fell short|remain\w*|rather|instead|turned down|vot(?:ed|ing) down|block\w*|veto\w*|if|once|subject to|will|would|to be|should|could|may|might|plan(?:s|ned|ning) to|expected|due|substandard|only|just|few|free of|zero|sav\w*|surviv\w*|intact|spar\w*|wait\w*|delay\w*|postpon\w*|suspend\w*|halt\w*|miss\w*|short(?:age|fall)?|escap\w*|safe\w*|avoid\w*|prevent\w*|prior|ongoing|under (?:review|negotiation|construction)|talks|negotiat\w*|hop(?:e|es|ed|ing)|set to|aim\w*|last to|in the balance|open question)\b",
        re.IGNORECASE,
    ),
}
# Before a denial these make it an affirmation: not one of them failed to.
TWICE = {
    "zh": re.compile("[没无未][^，。；]{0,20}$"),
    "en": re.compile(r"(?:\b(?:not|no|none|nobody|never|nor|few)\b|n't)[^.;,]{0,60}$", re.IGNORECASE),
}
STOPS = re.compile(r"[。；！？;!?\n]|\.(?=\s|$)")
# Names of things are no deeds: 通过率, 完成额.
NOUN = "(?![率值额])"


Deed = dict[str, re.Pattern[str]]


def told(chinese: str, english: str) -> Deed:
    """How both languages report a deed."""
    return {
        "zh": re.compile(f"(?:{chinese}){NOUN}"),
        "en": re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    }


ALL = [told(*row) for row in DEEDS]
DENIALS = {
    language: re.compile(
        f"{DENIED[language]}(?P<deed>{'|'.join(deed[language].pattern for deed in ALL)})", re.IGNORECASE
    )
    for language in DENIED
}


def compare_negations(texts: tuple[str, str], languages: tuple[str, str]) -> Iterator[Difference]:
    """Deeds that one text denies and the other reports without any doubt."""
    names = languages[0][:2], languages[1][:2]
    for denying, telling in ((0, 1), (1, 0)):
        denials = list(DENIALS[names[denying]].finditer(texts[denying]))
        for one in ALL if denials else ():
            said = denial(one[names[denying]], denials, texts[denying], names[denying])
            reported = said and report(one[names[telling]], texts[telling], names[telling])
            if said and reported:
                pair = (said, reported) if denying == 0 else (reported, said)
                yield "wrong_figure", word(pair[0]), word(pair[1])
                return


def denial(
    deed: re.Pattern[str], denials: list[re.Match[str]], text: str, language: str
) -> re.Match[str] | None:
    """Where the text denies the deed, if it never reports it as well."""
    found = [match for match in denials if deed.match(text, match.start("deed"))]
    if len(found) != 1 or len(deed.findall(text)) != 1:
        return None
    return None if TWICE[language].search(text, max(0, found[0].start() - 60), found[0].start()) else found[0]


def report(deed: re.Pattern[str], text: str, language: str) -> re.Match[str] | None:
    """Where the text reports the deed, if no sentence that names it casts any doubt on it."""
    found = list(deed.finditer(text))
    if not found or any(DOUBTED[language].search(sentence(text, match)) for match in found):
        return None
    return found[0]


def sentence(text: str, match: re.Match[str]) -> str:
    """The sentence in which something was found."""
    start = max((stop.end() for stop in STOPS.finditer(text, 0, match.start())), default=0)
    end = STOPS.search(text, match.end())
    return text[start : end.start() if end else len(text)]
