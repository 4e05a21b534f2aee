import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.text.facts import Severity, compare_facts


class Command(BaseCommand):
    help = (
        "Compare the figures and dates of a text and its translation; ends with 1 when one of them is wrong."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        languages = [code for code, _name in settings.LANGUAGES]
        parser.add_argument("source", type=Path, metavar="SOURCE", help="the text, as UTF-8")
        parser.add_argument("target", type=Path, metavar="TARGET", help="its translation, as UTF-8")
        parser.add_argument("--source-language", choices=languages, default="zh-hans")
        parser.add_argument("--target-language", choices=languages, default="en")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *, source, target, source_language, target_language, format, **options):
        found = compare_facts(read(source), read(target), source_language, target_language)
        errors = sum(finding.severity == Severity.ERROR for finding in found)
        if format == "json":
            findings = [as_json(finding) for finding in found]
            self.stdout.write(json.dumps({"findings": findings, "errors": errors}, ensure_ascii=False))
        for finding in found if format == "text" else []:
            self.stdout.write(f"{finding.severity.label}: {finding.message}")
        if errors:
            raise SystemExit(1)


def read(path):
    """The text of a file, a mark of byte order at its start left out."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CommandError(
            _("%(path)s cannot be read: %(reason)s.") % {"path": path, "reason": error.strerror}, returncode=2
        ) from error
    except UnicodeDecodeError as error:
        raise CommandError(
            _("%(path)s is not written in UTF-8: save it as UTF-8 and try again.") % {"path": path},
            returncode=2,
        ) from error


def as_json(finding):
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "message": finding.message,
        "source": place(finding.source),
        "target": place(finding.target),
    }


def place(fact):
    return fact and {"start": fact.start, "end": fact.end, "text": fact.text}
