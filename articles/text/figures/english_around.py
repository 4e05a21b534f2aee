"""The words around an English figure: how exact it is, and whether it goes up or down."""

from articles.text.figures import english_phrases as phrases
from articles.text.figures.english_tokens import Words, is_figure
from articles.text.figures.page import Page
from articles.text.figures.units import dimension

CLAUSE = frozenset(',;:.()!?"“”—–\0\n')
CHANGES = frozenset({"increase", "decrease", "rise", "drop", "growth"})


def surroundings(
    page: Page,
    tokens: Words,
    begin: int,
    after: int,
    *,
    prefix_start: int | None = None,
    signed: bool = False,
    unit: str | None = None,
) -> dict:
    """Approximation and direction of the figure between two tokens."""
    back = begin - 1
    while back >= 0 and prefix_start is not None and tokens.spans[back][0] >= prefix_start:
        back -= 1
    if signed:
        back -= 1
    side, back, denied = bound(tokens, back)
    if side == "above" and tokens.word(back + 1) == "over" and is_lapse(tokens, back, after, unit):
        side = "loose"
    if side is None:
        for length in (3, 2, 1):
            phrase = " ".join(tokens.words[after : after + length])
            if phrase in phrases.APPROXIMATE_AFTER and len(tokens.words[after : after + length]) == length:
                side = phrases.APPROXIMATE_AFTER[phrase]
                after += length
                break
    if side == "below" and tokens.word(back + 1) in phrases.YOUNG and is_barred(tokens, after):
        side = "loose"
    way, step = (None, None) if denied else direction(tokens, back, after, unit)
    return {"approximate": side, "direction": way, "step": step}


def is_lapse(tokens: Words, back: int, after: int, unit: str | None) -> bool:
    """Whether "over" tells the time that something took or the area it covers, and no more than that."""
    if tokens.word(back) in phrases.SPREAD:
        return True
    timed = (
        unit and dimension(unit) in {"time", "months"} and tokens.word(after - 1) != "old"
    ) or tokens.word(after) in phrases.NIGHTS
    return bool(timed) and tokens.word(back) not in phrases.LASTING


def is_barred(tokens: Words, after: int) -> bool:
    """Whether those below the figure are shut out: "under 16 may not drive" is 16周岁以上方可驾驶."""
    for at in range(after, after + 9):
        if not tokens.word(at) or tokens.word(at) in CLAUSE:
            return False
        if is_negation(tokens, at):
            return True
    return False


def bound(tokens: Words, back: int) -> tuple[str | None, int, bool]:
    """The approximation that ends at this token, the token before it, and whether a negation turns it round."""
    side, before = approximation(tokens, back)
    phrase = " ".join(tokens.words[max(before, -1) + 1 : back + 1])
    turned = phrases.TURNED.get(phrase.removesuffix(" a").removesuffix(" the"))
    if not turned:
        return side, before, False
    at = before
    while tokens.word(at) in phrases.BETWEEN and before - at < 5:
        at -= 1
    if is_negation(tokens, at):
        return turned, at - 1, True
    for far in range(at, at - 9, -1):
        if not tokens.word(far) or tokens.word(far) in CLAUSE:
            break
        if is_negation(tokens, far) and tokens.word(far + 1) not in {"only", "just", "least"}:
            return "loose", before, True
    return side, before, False


def is_negation(tokens: Words, at: int) -> bool:
    word = tokens.word(at)
    return word in phrases.NEGATIONS or word.endswith("n't")


def approximation(tokens: Words, back: int) -> tuple[str | None, int]:
    if tokens.word(back) in {"a", "an", "the", "all"} and back > 0 and tokens.word(back - 1) != "than":
        wider, at = approximation(tokens, back - 1)
        if tokens.word(back) == "the" and tokens.word(back - 1) == "about":
            return None, back
        if wider or at < back - 1:
            return wider, at
    for length in (4, 3, 2, 1):
        if back - length + 1 < 0:
            continue
        phrase = " ".join(tokens.words[back - length + 1 : back + 1])
        if phrase in phrases.SIDES and not (
            phrase == "top"
            or (phrase in phrases.AFTER_THE and tokens.word(back - 1) in phrases.AFTER_THE[phrase])
        ):
            return ("loose" if phrase in phrases.LOOSE else phrases.SIDES[phrase]), back - length
    return None, back


def direction(tokens: Words, back: int, after: int, unit: str | None = None) -> tuple[str | None, str | None]:
    """Whether the figure rises or falls, and whether "by" it or "to" it; of a time, whether it is the faster one."""
    way, step, word = way_of(tokens, back, after, unit)
    if unit == "" and (pace := phrases.SPEED.get(word)):
        return {"fast": "brisker", "slow": "slacker"}[pace], None
    if unit and dimension(unit) in {"time", "months"} and word in phrases.SPEED:
        return phrases.SPEED[word], None
    return way, step


def way_of(tokens: Words, back: int, after: int, unit: str | None) -> tuple[str | None, str | None, str]:
    """The direction, its step, and the word that tells it."""
    step = None
    way, far, telling = None, 99, ""
    timed = bool(unit and dimension(unit) in {"time", "months"})
    lasts = timed and tokens.word(back) in phrases.LASTS and tokens.word(back - 1) not in phrases.MOVED
    for distance in range(0 if lasts else 7):
        at = back - distance
        word = tokens.word(at)
        if not word or word in CLAUSE or is_figure(word):
            break
        if distance and word in {"and", "while", "but", "with", "which", "who", "whose", "where"}:
            break
        if timed and word in phrases.SHIFTED and tokens.word(at - 1) in phrases.SHIFTING:
            return phrases.SHIFTED[word], None, word
        if word == "up" and tokens.word(at - 1) in phrases.MADE_UP:
            break
        if word in phrases.WAYS:
            found = phrases.WAYS[word]
            if found == "":
                return None, None, ""
            if found == "up" and tokens.word(at - 1) in {"negative", "slower", "less", "lower"}:
                found = "down"
            way, far, telling = found, distance, word
            if {tokens.word(at - 1), tokens.word(at - 2)} & phrases.SPEEDING:
                telling = "faster"
            break
        if distance == 0 and word in {"to", "at", "by", "of"}:
            step = {"to": "to", "by": "by"}.get(word)
    if way and far == 0:
        # "Fell below 8 percent" is a fall to less, "fell nearly 8 percent" one by almost that.
        step = None if tokens.word(back + 1) in phrases.LEVELS else "by"
    if way and far > 3 and step is None:
        way_far = way
        way = None
    else:
        way_far = None
    if way is None or far > 1 or (far == 1 and tokens.word(after) in phrases.COMPARATIVES):
        for distance in range(5):
            word = tokens.word(after + distance)
            if word in phrases.BEYOND and tokens.word(after + distance + 1) in phrases.AIMS:
                return phrases.BEYOND[word], None, word
            if (
                not word
                or word in CLAUSE
                or is_figure(word)
                or (
                    word in phrases.HALTS
                    and not (word == "on" and tokens.word(after + distance - 1) == "year")
                )
            ):
                break
            if word in phrases.WAYS_AFTER and (way is None or distance == 0):
                if distance and word in {"more", "above", "below", "up", "down", "profit"} and distance > 2:
                    break
                if tokens.word(after + distance - 1) == "negative":
                    return "down", None, word
                return phrases.WAYS_AFTER[word], "by" if word in CHANGES else None, word
    way = way or way_far
    if step == "to" and far <= 3 and (pace := pace_of(tokens, back - far)):
        return pace, None, telling
    return way, step if way and far <= 3 else None, telling


def pace_of(tokens: Words, at: int) -> str | None:
    """Whether growth itself quickens or slackens: "growth slowed to 5 percent" is no fall; "growth came to 5 percent" is a rise."""
    if tokens.word(at) in phrases.GROWTH:
        return "up"
    if any(tokens.word(before) in phrases.GROWTH for before in range(at - 4, at)):
        return {"up": "brisker", "down": "slacker"}.get(phrases.WAYS[tokens.word(at)])
    return None
