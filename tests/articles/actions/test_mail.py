from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.core import mail as post

from articles.actions import mail
from articles.actions.notify import mark_read, notify
from articles.models import Notification
from articles.vocabulary import Event, Rhythm, Role
from tests.factories import NOON, begin, save, staff

pytestmark = pytest.mark.django_db

MORNING = NOON.replace(hour=8)
NEXT_MORNING = MORNING + timedelta(days=1)


@pytest.fixture(autouse=True)
def mail_server(settings):
    settings.SENDS_MAIL = True
    settings.PUBLIC_URL = "https://news.example"


def reader(rhythm, **details):
    person = staff(Role.EDITOR, mail_rhythm=rhythm, email="ada@office.example", **details)
    person.language = "en"
    person.save()
    return person


def test_whoever_wants_each_message_gets_it_at_once_and_once():
    person = reader(Rhythm.AT_ONCE, full_name="Ada North")
    edition = save(begin())
    notify(Event.SUBMITTED, edition, by=staff(Role.REPORTER, full_name="Ma Lin"), to=[person.pk], at=NOON)
    assert [mail.send_due(at=NOON), mail.send_due(at=NOON)] == [1, 0]
    (sent,) = post.outbox
    assert (sent.subject, sent.to) == ("Submitted for review: 新桥通车", ["ada@office.example"])
    message = Notification.objects.get()
    assert f"https://news.example/admin/messages/{message.pk}/" in sent.body
    assert "Ma Lin" in sent.body


def test_the_daily_summary_waits_for_its_hour_and_holds_all_messages_of_the_day():
    person = reader(Rhythm.DAILY)
    edition = save(begin())
    for _message in range(3):
        notify(Event.SUBMITTED, edition, by=None, to=[person.pk], at=NOON)
    assert mail.send_due(at=NOON + timedelta(hours=5)) == 0
    assert mail.send_due(at=NEXT_MORNING - timedelta(minutes=1)) == 0
    assert mail.send_due(at=NEXT_MORNING) == 1
    assert post.outbox[0].subject == "News desk: 3 messages"


def test_what_was_read_meanwhile_is_left_out():
    person = reader(Rhythm.DAILY)
    notify(Event.SUBMITTED, save(begin()), by=None, to=[person.pk], at=NOON)
    mark_read(person, Notification.objects.values("pk"), at=NOON)
    assert mail.send_due(at=NEXT_MORNING) == 0


@pytest.mark.parametrize("details", [{"mail_rhythm": Rhythm.NEVER}, {"email": ""}, {"is_active": False}])
def test_nobody_is_written_to_who_wants_no_mail_has_no_address_or_is_gone(details):
    person = reader(Rhythm.AT_ONCE)
    notify(Event.SUBMITTED, save(begin()), by=None, to=[person.pk], at=NOON)
    type(person).objects.filter(pk=person.pk).update(**details)
    assert mail.send_due(at=NOON) == 0


def test_mails_are_in_the_language_of_their_reader():
    person = reader(Rhythm.AT_ONCE)
    type(person).objects.filter(pk=person.pk).update(language="zh-hans")
    notify(Event.SENT_BACK, save(begin()), by=None, to=[person.pk], at=NOON)
    mail.send_due(at=NOON)
    assert "编辑部" in post.outbox[0].body


def test_a_mail_server_that_fails_loses_no_message(monkeypatch):
    def down(*args, **kwargs):
        raise SMTPException("down")

    person = reader(Rhythm.AT_ONCE)
    notify(Event.SUBMITTED, save(begin()), by=None, to=[person.pk], at=NOON)
    with monkeypatch.context() as patch:
        patch.setattr(mail, "send_mail", down)
        assert mail.send_due(at=NOON) == 0
    assert mail.send_due(at=NOON) == 1


def test_a_title_with_a_line_end_makes_no_header():
    person = reader(Rhythm.AT_ONCE)
    notify(Event.SUBMITTED, save(begin(), title="新桥\nBcc: x@y.example"), by=None, to=[person.pk], at=NOON)
    mail.send_due(at=NOON)
    assert "\n" not in post.outbox[0].subject


def test_without_a_mail_server_nothing_is_sent_and_nothing_is_lost(settings):
    settings.SENDS_MAIL = False
    person = reader(Rhythm.AT_ONCE)
    notify(Event.SUBMITTED, save(begin()), by=None, to=[person.pk], at=NOON)
    assert mail.send_due(at=NOON) == 0
    assert Notification.objects.get().mailed_at is None
