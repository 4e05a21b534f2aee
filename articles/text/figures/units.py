"""Units and currencies: how both languages write them, and what they are worth in the base unit of their dimension.

1 mu (亩) is 1/15 hectare, 1 jin (斤) half a kilogram, 1 li (里) 500 metres.
"""

import re
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: `factor` of them make up its value in the base unit of the dimension."""

    name: str
    dimension: str
    factor: Fraction
    chinese: tuple[str, ...]
    english: tuple[str, ...]


def plural(words: str) -> tuple[str, ...]:
    """The spellings, those that end in "+" also with an s."""
    return tuple(
        form
        for word in words.split("|")
        if word
        for form in ((word[:-1], word[:-1] + "s") if word.endswith("+") else (word,))
    )


def unit(name: str, dimension: str, factor: str, chinese: str, english: str) -> Unit:
    return Unit(
        name, dimension, Fraction(factor), tuple(chinese.split("|")) if chinese else (), plural(english)
    )


ROWS = [
    unit("percent", "share", "1/100", "%", "percent|per cent|percentage|pct|%|per-cent"),
    unit("permille", "share", "1/1000", "‰", "‰|per mille|permille|per mil|per thousand"),
    unit("tenth", "share", "1/10", "成", ""),
    unit("share", "share", "1", "", ""),
    unit("point", "points", "1", "个百分点|百分点", "percentage point+|percentage-point+|of a percentage point|of a percent point|of one percentage point|percent point+|pp|ppt+|ppts|pps|percentpoints"),
    unit("basis point", "points", "1/100", "个基点|基点", "basis point+|bp|bps"),
    unit("CNY", "CNY", "1", "元人民币|人民币元|元钱|元|块钱|圆", "yuan|rmb|cny|renminbi|yuan renminbi|yuan rmb|chinese yuan|¥|￥"),
    unit("jiao", "CNY", "1/10", "角钱|毛钱|角", "jiao|mao"),
    unit("fen", "CNY", "1/100", "分钱", "fen"),
    unit("USD", "USD", "1", "美元|美金", "dollar+|us dollar+|u.s. dollar+|american dollar+|usd|us$|$|u.s.$|greenback+"),
    unit("cent", "USD", "1/100", "美分", "cent+|us cent+"),
    unit("HKD", "HKD", "1", "港元|港币", "hong kong dollar+|hkd|hk$|hk dollar+"),
    unit("EUR", "EUR", "1", "欧元", "euro+|eur|€"),
    unit("GBP", "GBP", "1", "英镑", "pound sterling|pounds sterling|british pound+|gbp|£|sterling"),
    unit("JPY", "JPY", "1", "日元|日圆", "yen|japanese yen|jpy"),
    unit("KRW", "KRW", "1", "韩元|韩圆", "won|south korean won|korean won|krw"),
    unit("MOP", "MOP", "1", "澳门元|澳门币", "pataca+|mop|macao pataca+|macanese pataca+"),
    unit("TWD", "TWD", "1", "新台币|台币", "new taiwan dollar+|nt$|twd"),
    unit("AUD", "AUD", "1", "澳元|澳大利亚元", "australian dollar+|aud|a$"),
    unit("CAD", "CAD", "1", "加元|加拿大元", "canadian dollar+|cad|c$"),
    unit("SGD", "SGD", "1", "新加坡元|新元", "singapore dollar+|singaporean dollar+|sgd|s$"),
    unit("RUB", "RUB", "1", "卢布", "ruble+|rouble+|rub|russian ruble+"),
    unit("CHF", "CHF", "1", "瑞士法郎|瑞郎", "swiss franc+|chf"),
    unit("THB", "THB", "1", "泰铢", "baht|thai baht"),
    unit("INR", "INR", "1", "卢比|印度卢比", "rupee+|indian rupee+"),
    unit("crown", "CROWN", "1", "瑞典克朗|挪威克朗|丹麦克朗|捷克克朗|冰岛克朗|克朗", "crown+|krona|kronor|kroner|krone|swedish krona|swedish kronor|norwegian kroner|danish kroner|czech crown+"),
    unit("VND", "VND", "1", "越南盾", "dong|vietnamese dong|vnd"),
    unit("IDR", "IDR", "1", "印尼盾|印尼卢比", "rupiah|indonesian rupiah|idr"),
    unit("MYR", "MYR", "1", "林吉特|马币|令吉", "ringgit+|malaysian ringgit|myr"),
    unit("PHP", "PHP", "1", "菲律宾比索|比索", "peso+|philippine peso+|mexican peso+"),
    unit("BRL", "BRL", "1", "雷亚尔", "reais|brazilian reais|brazilian real"),
    unit("TRY", "TRY", "1", "土耳其里拉|里拉", "lira|turkish lira"),
    unit("PLN", "PLN", "1", "兹罗提", "zloty+|zlotys"),
    unit("HUF", "HUF", "1", "福林", "forint+"),
    unit("KZT", "KZT", "1", "坚戈", "tenge"),
    unit("MNT", "MNT", "1", "图格里克", "tugrik+"),
    unit("SAR", "SAR", "1", "里亚尔", "riyal+|rial+"),
    unit("AED", "AED", "1", "迪拉姆", "dirham+"),
    unit("ZAR", "ZAR", "1", "兰特", "rand"),
    unit("LAK", "LAK", "1", "基普", "kip"),
    unit("MMK", "MMK", "1", "缅元|缅币", "kyat+"),
    unit("KHR", "KHR", "1", "瑞尔", "riel+"),
    unit("NZD", "NZD", "1", "新西兰元|纽元", "new zealand dollar+|nz$"),
    unit("BDT", "BDT", "1", "塔卡", "taka"),
    unit("nanometre", "length", "1/1000000000", "纳米", "nanometer+|nanometre+|nm"),
    unit("micrometre", "length", "1/1000000", "微米", "micrometer+|micrometre+|micron+|μm|µm"),
    unit("millimetre", "length", "1/1000", "毫米|mm", "millimeter+|millimetre+|mm"),
    unit("centimetre", "length", "1/100", "厘米|公分|cm", "centimeter+|centimetre+|cm"),
    unit("decimetre", "length", "1/10", "分米", "decimeter+|decimetre+"),
    unit("metre", "length", "1", "米|公尺|m", "meter+|metre+|m"),
    unit("kilometre", "length", "1000", "公里|千米|km|km/h", "kilometer+|kilometre+|km|kms|km/h|kph|kmh"),
    unit("li", "length", "500", "华里|里地|里路|里", "li"),
    unit("zhang", "length", "10/3", "丈", "zhang"),
    unit("chi", "length", "1/3", "市尺|尺", "chi"),
    unit("cun", "length", "1/30", "市寸|寸", "cun"),
    unit("mile", "length", "1609.344", "英里", "mile+|mi|mph"),
    unit("nautical mile", "length", "1852", "海里", "nautical mile+|nmi"),
    unit("yard", "length", "0.9144", "英码", "yard+|yd"),
    unit("foot", "length", "0.3048", "英尺", "foot|feet|ft"),
    unit("inch", "length", "0.0254", "英寸", "inch|inches"),
    unit("square centimetre", "area", "1/10000", "平方厘米", "square centimeter+|square centimetre+|sq cm|cm²"),
    unit("square metre", "area", "1", "平方米|平方|平米|㎡|m²|m2|方米", "square meter+|square metre+|sq m|sq. m|sqm|square metres|m²|m2|sq meter+|sq. meter+|㎡"),
    unit("square kilometre", "area", "1000000", "平方公里|平方千米|km²|km2", "square kilometer+|square kilometre+|sq km|sq. km|km²|km2|sqkm|sq kilometer+"),
    unit("hectare", "area", "10000", "公顷", "hectare+|ha"),
    unit("mu", "area", "2000/3", "亩地|亩", "mu|mus|chinese mu"),
    unit("qing", "area", "200000/3", "市顷", ""),
    unit("acre", "area", "4046.8564224", "英亩", "acre+"),
    unit("square mile", "area", "2589988.110336", "平方英里", "square mile+|sq mi|sq mile+"),
    unit("square foot", "area", "0.09290304", "平方英尺", "square foot|square feet|sq ft|sq. ft"),
    unit("milligram", "mass", "1/1000000", "毫克|mg", "milligram+|mg"),
    unit("microgram", "mass", "1/1000000000", "微克", "microgram+|μg|µg"),
    unit("gram", "mass", "1/1000", "克|g", "gram+|gramme+|g"),
    unit("kilogram", "mass", "1", "公斤|千克|kg", "kilogram+|kilogramme+|kilo+|kg|kgs"),
    unit("jin", "mass", "1/2", "市斤|斤", "jin|catty|catties"),
    unit("liang", "mass", "1/20", "市两|两", "liang|tael+"),
    unit("dan", "mass", "50", "市担", "dan"),
    unit("tonne", "mass", "1000", "公吨|吨|t", "tonne+|ton+|metric ton+|metric tonne+|t|mt"),
    unit("pound", "mass", "0.45359237", "磅", "pound+|lb|lbs"),
    unit("ounce", "mass", "0.028349523125", "盎司", "ounce+|oz"),
    unit("carat", "mass", "0.0002", "克拉", "carat+"),
    unit("millilitre", "volume", "1/1000", "毫升|ml|mL", "milliliter+|millilitre+|ml"),
    unit("litre", "volume", "1", "公升|升|L", "liter+|litre+|l"),
    unit("cubic metre", "volume", "1000", "立方米|立方|m³|m3", "cubic meter+|cubic metre+|m³|m3|cu m|cubic-meter"),
    unit("cubic kilometre", "volume", "1000000000000", "立方公里", "cubic kilometer+|cubic kilometre+"),
    unit("gallon", "volume", "3.785411784", "加仑", "gallon+"),
    unit("imperial gallon", "volume", "4.54609", "英制加仑", "imperial gallon+|uk gallon+|british gallon+"),
    unit("pint", "volume", "0.568", "品脱", "pint+"),
    unit("barrel", "volume", "158.987", "桶油|桶原油", ""),
    unit("kilowatt-hour", "energy", "1", "千瓦时|千瓦·时|度电|kwh", "kilowatt-hour+|kilowatt hour+|kwh|kw·h|kilowatthour+"),
    unit("megawatt-hour", "energy", "1000", "兆瓦时|mwh", "megawatt-hour+|megawatt hour+|mwh"),
    unit("gigawatt-hour", "energy", "1000000", "吉瓦时|gwh", "gigawatt-hour+|gigawatt hour+|gwh"),
    unit("terawatt-hour", "energy", "1000000000", "太瓦时|twh", "terawatt-hour+|terawatt hour+|twh"),
    unit("calorie", "heat", "1/1000", "卡路里", "calorie+"),
    unit("kilocalorie", "heat", "1", "千卡|大卡", "kilocalorie+|kcal"),
    unit("watt", "power", "1/1000", "瓦特|瓦", "watt+|w"),
    unit("kilowatt", "power", "1", "千瓦|kw", "kilowatt+|kw"),
    unit("megawatt", "power", "1000", "兆瓦|mw", "megawatt+|mw"),
    unit("gigawatt", "power", "1000000", "吉瓦|gw", "gigawatt+|gw"),
    unit("horsepower", "power", "0.7457", "马力", "horsepower|hp"),
    unit("volt", "voltage", "1", "伏特|伏", "volt+|v"),
    unit("kilovolt", "voltage", "1000", "千伏|kv", "kilovolt+|kv"),
    unit("kilovolt-ampere", "apparent power", "1", "千伏安|kva", "kilovolt-ampere+|kva"),
    unit("ampere", "current", "1", "安培", "ampere+|amp+"),
    unit("hertz", "frequency", "1", "赫兹", "hertz|hz"),
    unit("megahertz", "frequency", "1000000", "兆赫|兆赫兹", "megahertz|mhz"),
    unit("kilobyte", "data", "1/1000", "kb", "kilobyte+|kb"),
    unit("megabyte", "data", "1", "兆字节|mb", "megabyte+|mb"),
    unit("gigabyte", "data", "1000", "gb", "gigabyte+|gb"),
    unit("terabyte", "data", "1000000", "tb", "terabyte+|tb"),
    unit("pascal", "pressure", "1/1000", "帕斯卡", "pascal+"),
    unit("hectopascal", "pressure", "1/10", "百帕|hpa", "hectopascal+|hpa|millibar+|mbar"),
    unit("kilopascal", "pressure", "1", "千帕|kpa", "kilopascal+|kpa"),
    unit("megapascal", "pressure", "1000", "兆帕|mpa", "megapascal+|mpa"),
    unit("decibel", "sound", "1", "分贝|db", "decibel+|db"),
    unit("celsius", "temperature", "1", "摄氏度|℃|°C|°c|度", "degrees celsius|degree celsius|celsius|℃|°c|° c|degrees centigrade|degree+|°|c|deg c|degrees c"),
    unit("fahrenheit", "fahrenheit", "1", "华氏度|℉|°F|°f", "degrees fahrenheit|degree fahrenheit|fahrenheit|℉|°f|° f|degrees f"),
    unit("second", "time", "1", "秒钟|秒", "second+|sec+|s"),
    unit("minute", "time", "60", "分钟", "minute+|min+"),
    unit("hour", "time", "3600", "个小时|小时|个钟头|钟头|h", "hour+|hr+|h"),
    unit("day", "time", "86400", "个昼夜|昼夜|天", "day+"),
    unit("week", "time", "604800", "个星期|星期|个礼拜|周", "week+"),
    unit("fortnight", "time", "1209600", "", "fortnight+"),
    unit("month", "months", "1", "个月|月龄", "month+"),
    unit("quarter", "months", "3", "个季度", "quarter+"),
    unit("year", "months", "12", "周年|周岁|年|岁|载", "year+|yr+|year old|years old|year-old+|birthday|anniversary"),
    unit("decade", "months", "120", "", "decade+"),
    unit("century", "months", "1200", "个世纪", "century|centuries"),
]  # fmt: skip

UNITS = {row.name: row for row in ROWS}
# The units that are no base unit: most figures need no reckoning.
FACTORS = {row.name: row.factor for row in ROWS if row.factor != 1}
MONEY = frozenset(row.dimension for row in ROWS if row.dimension.isupper())

# A change in per cent is not a change in percentage points, nor is either a plain count.
STRICT = frozenset({"share", "points"})

CHINESE = {spelling.lower(): row.name for row in ROWS for spelling in row.chinese}
ENGLISH = {spelling: row.name for row in ROWS for spelling in row.english}

CHINESE_PATTERN = re.compile(
    "|".join(
        re.escape(spelling) + ("(?![A-Za-z0-9])" if spelling[-1].isascii() and spelling[-1].isalnum() else "")
        for spelling in sorted(CHINESE, key=len, reverse=True)
    ),
    re.IGNORECASE,
)


def dimension(name: str) -> str:
    """The dimension of a unit by its name, "" for a plain count."""
    return UNITS[name].dimension if name else ""


def in_base(value: Fraction, name: str) -> Fraction:
    """The value in the base unit of its dimension."""
    factor = FACTORS.get(name)
    return value * factor if factor else value
