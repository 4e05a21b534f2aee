"""The policy of the office: its languages, sizes and times. Change these lines, not the code."""

LANGUAGES = [
    ("zh-hans", "简体中文"),
    ("en", "English"),
]
SOURCE_LANGUAGE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"

ARTICLES_PER_PAGE = 20
BODY_PAGE_CHARACTERS = {"zh-hans": 1600, "en": 4500}
BODY_PAGE_CHARACTERS_OTHERWISE = 3000

TITLE_LENGTH = 200
SUMMARY_LENGTH = 600

STALE_NOTICE = True  # readers of a translation are told that its source has since changed

OFFICE_DAY_ENDS = 18  # office time by which what is due on a day has to be ready
DAILY_MAIL_HOUR = 8  # office time at which the daily summaries of messages are sent

REPEAT_VIEW_SECONDS = 30

PICTURE_MEGAPIXELS = 40
PICTURE_MEGABYTES = 15
