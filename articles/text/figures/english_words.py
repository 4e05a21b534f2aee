"""The words of English figures: numerals, ordinals, fractions, months, and phrases in which a numeral counts nothing."""

import re
from fractions import Fraction

ONES = {word: value for value, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
)}  # fmt: skip
TENS = {
    word: 20 + 10 * step
    for step, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}  # fmt: skip
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "score": 20, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "dozens": 12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
SHORT_SCALES = {
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "k": 10**3,
    "m": 10**6,
    "b": 10**9,
    "mil": 10**6,
}
VAGUE = {
    "tens": 10,
    "dozens": 10,
    "scores": 10,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
    "myriad": 10**4,
    "myriads": 10**4,
}
ORDINALS = {word: value for value, word in enumerate(
    ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
) if value} | {f"{word[:-1]}ieth": value for word, value in TENS.items()} | {"hundredth": 100, "thousandth": 1000, "ten-thousandth": 10000, "millionth": 10**6}  # fmt: skip
PARTS = {word: Fraction(1, value) for word, value in ORDINALS.items() if value > 2} | {
    "half": Fraction(1, 2),
    "quarter": Fraction(1, 4),
}
PARTS |= {"millionth": Fraction(1, 10**6), "billionth": Fraction(1, 10**9)}
PARTS |= {word + "s": value for word, value in PARTS.items()} | {"halves": Fraction(1, 2)}
MULTIPLES = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "triple": 3, "triples": 3, "tripled": 3, "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quadruples": 4, "quintuple": 5, "quintupled": 5, "sextupled": 6, "twofold": 2, "threefold": 3, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "twentyfold": 20, "hundredfold": 100, "octupled": 8,
}  # fmt: skip
HALVED = {"halve", "halved", "halves", "halving"}
PAIRS = {"both": 2, "couple": 2, "pair": 2, "pairs": 2, "twin": 2, "dual": 2, "either": 2, "duo": 2, "twice": 2, "single": 1, "once": 1, "solo": 1, "thrice": 3, "trio": 3, "quartet": 4, "bilateral": 2, "biennial": 2, "biennale": 2, "two-way": 2, "neither": 2, "former": 1, "another": 1, "triennial": 3, "double-digit": 2}  # fmt: skip
RANKS = {
    "primary": 1,
    "secondary": 2,
    "tertiary": 3,
    "inaugural": 1,
    "runner-up": 2,
    "runners-up": 2,
    "champion": 1,
    "champions": 1,
    "maiden": 1,
    "debut": 1,
}

MONTHS = {word: value for value, word in enumerate(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], 1
)}  # fmt: skip
MONTHS |= {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = {
    word: value
    for value, word in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}  # fmt: skip
WEEKDAYS |= {word + "s": value for word, value in WEEKDAYS.items()}
WEEKDAYS |= {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
ROMANS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
RANKED = frozenset(
    ["level", "class", "grade", "type", "phase", "stage", "tier", "category", "part", "war", "volume", "chapter", "group", "zone",
        "area", "section", "line", "grades"]
)  # fmt: skip

NO_FIGURES = re.compile(
    r"\b(?:one of|one another|one-on-one|one by one|no one|any ?one|some ?one|every ?one|at once|once (?:again|more|upon)|one day|one-stop|one belt|one country|each one|this one|that one|the one|two sessions|first-class|first class|first of all|first hand|first-hand|"
    r"at first|in the first place|first lady|second[- ]hand|second to none|split second|zero[- ](?:carbon|emission|tolerance|waste|sum|covid)s?|net[- ]zero|ground zero|nine[- ]to[- ]five|four seasons|five continents|three gorges|"
    r"square one|one-off|one-way|one and only|back to square|double[- ](?:ninth|check|edged|decker|decked|glazed|track|tracked|standard|bass)|half[- ](?:hearted|way|brother|sister|mast|moon|marathon)s?|half[- ]time(?!s)|halfway|behalf|quarterfinals?|quarter-finals?|semi-?finals?|headquarters?|"
    r"three-dimensional|two-dimensional|third[- ]part(?:y|ies)|third world|first aid|at sixes|on all fours|ten to one|(?:gave|give|gives|giving) (?:it |everything )?(?:a|one) hundred(?: and (?:ten|one))? (?:percent|per cent)|(?:gave|give|gives|giving) (?:it |everything )?(?:100|110) (?:percent|per cent)|one thing|for one|one's|hundred percent sure|long march|march (?:on|past|through|ahead|forward)\b|second thoughts?|on second|"
    r"(?:first|second|middle|last) ten days|first and foremost|saves nine|nine lives|sixth sense|seventh heaven|third degree|forty winks|a thousand words|dime a dozen|six of one(?: and half a dozen of the other)?|peas in a pod|three cheers|million-dollar question|dressed to the nines|sixes and sevens|fifth column|second (?:to|wind|home|fiddle|guess|best)|ten out of ten|(?:two|three) cents|a thousand thanks|(?:ninety-nine|99) times out of a hundred|four corners|seven seas|four winds|the four directions|five-star|first (?:class|rate|light|sight|step|glance)|whole nine yards|fifty-fifty|50-50|(?:eleventh|11th) hour|catch-22|20/20|third (?:wheel|time lucky|time's the charm)|fourth (?:wall|estate)|five o'clock shadow|sweet sixteen|group of (?:seven|twenty)|by twos and threes|in (?:twos|threes|one go)|as one|one way or another|one after (?:another|the other)|one by one|day one|the second you|two birds with one stone|two sides of the same coin|kill two birds|put two and two together|(?:two|three|four|five)-in-one|freezing(?: point)?|(?:above|below) zero|zeros?(?!\s(?:point|zero|one|two|three|four|five|six|seven|eight|nine)\b)|nine times out of ten|eleventh hour|cloud nine|in a second|just a second|second nature|second opinion|a second chance|seconded|one in a million|first come|first[- ]ever|first time|first-time|for the first|one or two|one more|once)\b"
    # "for one hour", "every one hundred yuan": here the "one" counts.
    r"(?!(?<=one)[\s-](?:hundred|thousand|million|billion|trillion|point|hours?|minutes?|days?|weeks?|months?|years?|percent|yuan|half|third|quarter|fifth|tenth|kilomet|met)\b)",
    re.IGNORECASE,
)  # fmt: skip
TOKEN = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3}){1,8}(?:\.[0-9]{1,12})?(?![0-9])|[0-9]{1,24}(?:\.[0-9]{1,12})?|[A-Za-z]+(?:'[a-z]+)?|[^\sA-Za-z0-9]"
)
# Spans of years that are one word; in months.
AGES = {
    "decade": 120,
    "centenary": 1200,
    "centennial": 1200,
    "century": 1200,
    "century-old": 1200,
    "millennium": 12000,
    "bicentenary": 2400,
    "decades": 120,
    "centuries": 1200,
    "millennia": 12000,
}
