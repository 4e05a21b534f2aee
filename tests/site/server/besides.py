"""What the site must be seen with, and the demonstration has none of: an article in English alone, one withdrawn, one
out of date."""

from datetime import timedelta

from articles.actions import withdraw
from articles.models import Category, Edition, StaffMember
from articles.vocabulary import Role
from tests.factories import begin, published, save

TITLE = "Office hours for foreign residents"
BODY = "<p>The service hall is open from Monday to Friday. Bring your passport and your residence permit.</p>"


def add_besides(*, at):
    day_before = at - timedelta(days=1)
    empty = begin(source_language="en", category=Category.objects.first(), at=day_before)
    published(save(empty, title=TITLE, body=BODY, at=day_before), at=day_before)
    chief = next(person for person in StaffMember.objects.all() if person.holds(Role.CHIEF_EDITOR, "en"))
    for language, reason in (("zh-hans", "文中数据有误。"), ("en", "A figure in it was wrong.")):
        withdrawn, expired = Edition.objects.public(at, language).newest_first().reverse()[:2]
        withdraw.withdraw(withdrawn, revision=withdrawn.working, by=chief, at=at, comment=reason)
        Edition.objects.filter(pk=expired.pk).update(expires_at=at - timedelta(days=2))
