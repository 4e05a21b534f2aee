"""Names made of numerals: 老艺人万九龄, 三（2）班."""

import re
from fractions import Fraction

from articles.text.figures.chinese_calendar import small
from articles.text.figures.chinese_numerals import HAN_SIGNS
from articles.text.figures.fact import SILENT, SMALL, Fact
from articles.text.figures.page import Page

# Surnames that are no other word before a numeral, as 于, 成 and 和 are.
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦邹孟熊秦"
    "邱江尹薛闫段雷侯龙陶贺顾郝龚邵钱覃戴莫汤康施牛樊葛邢齐易乔伍庞颜倪庄聂鲁岳翟殷詹申耿焦俞柳甘尚阮柯纪梅童凌毕裴霍涂谷闻文石闵万"
)
# The callings that stand before a name without a comma.
CALLINGS = (
    "艺人|艺术家|记者|村民|居民|市民|主任|局长|教授|老师|教师|选手|导演|书记|院长|校长|厂长|经理|董事长|队长|队员|医生|护士|司机|师傅|农民|工人|大爷|大妈|大叔|大姐|奶奶|爷爷|老人|负责人"
    "|专家|工程师|会长|县长|市长|省长|镇长|乡长|区长|部长|厅长|处长|站长|馆长|所长|会计|学生|同学|作家|画家|歌手|演员|传承人|志愿者|民警|警官|创始人|主席|委员|总监|球员|教练|船长|机长|店主|老板"
    "|种植户|养殖户|户主|大户|匠人|木匠|石匠|铁匠|法官|律师|研究员|院士|博士|支书|村医|护林员|快递员|骑手|摊主|诗人|作者|乡贤"
)
SAID = "今年|说|表示|介绍|告诉|认为|指出|回忆|坦言|笑|也|就|正|在|是|和|与|等|的"
PERSON = re.compile(
    rf"(?P<calling>{CALLINGS})(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[，。、；：！（）”]|{SAID})"
    rf"|(?<![\u4e00-\u9fff])(?P<alone>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=今年[0-9]|说[，：]|表示[，：]|介绍[，：]|告诉)"
)
NUMERALS = frozenset(HAN_SIGNS)
CLASS = re.compile(
    r"(?P<level>[初高])?(?P<grade>[一二三四五六七八九])(?:年级)?[（(](?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]班"
)
GRADE = re.compile(
    r"(?P<level>[初高])(?P<year>[一二三])(?=年级|学生|的?同学|新生|考生|生|毕业|学年|班)(?:年级)?|(?P<grade>[一二三四五六七八九]|[1-9])年级(?:[（(]?(?P<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]?班)?"
)
LEVELS = {"初": 6, "高": 9}


def person(page: Page, match: re.Match[str]) -> list[Fact] | None:
    """Nothing is counted in a name; None where the name has no numeral."""
    name = match["name"] or match["alone"]
    return [] if NUMERALS & set(name) and name[-1] not in "名位个人家" else None


def school_class(page: Page, match: re.Match[str]) -> list[Fact]:
    """三（2）班 is Class 2 of Grade 3, 高一（5）班 Class 5 of Grade 10 or of Senior One."""
    grade = small(match["grade"])
    grades = (grade, grade + LEVELS[match["level"]]) if match["level"] else (grade,)
    return [
        page.fact("number", Fraction(small(match["n"])), *match.span("n"), weight=SMALL),
        *(page.fact("number", Fraction(value), *match.span("grade"), weight=SILENT) for value in grades),
    ]


def school_grade(page: Page, match: re.Match[str]) -> list[Fact]:
    """高二 is Senior Two or Grade 11; 八年级三班 is Class 3 of Grade 8."""
    if match["level"]:
        year = small(match["year"])
        return [
            page.fact("number", Fraction(value), *match.span(), weight=SILENT)
            for value in (year, year + LEVELS[match["level"]])
        ]
    parts = [name for name in ("grade", "n") if match[name]]
    return [
        page.fact("number", Fraction(small(match[name])), *match.span(name), weight=SMALL) for name in parts
    ]
