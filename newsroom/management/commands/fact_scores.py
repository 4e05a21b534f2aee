from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from newsroom.ops.fact_scores import Score, score

LINE = "{name:<22} {caught:>9} {percent:>7.1f} % {accused:>9} {alarms:>7.1f} %"


class Command(BaseCommand):
    help = "Print how well the facts check does on the pairs of the samples: wrong ones caught, right ones accused."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--samples", type=Path, default=settings.BASE_DIR / "tests" / "samples" / "facts")

    def handle(self, *, samples, **options):
        for half, name in (("tuning", _("Tuning half")), ("test", _("Test half"))):
            path = samples / f"{half}.jsonl"
            if not path.is_file():
                raise CommandError(
                    _("%(path)s does not exist: name the folder of the pairs with --samples.")
                    % {"path": path}
                )
            whole, subjects = score(path)
            self.stdout.write("\n" + name)
            for subject, part in [*subjects.items(), (_("all"), whole)]:
                self.stdout.write(line(subject, part))
            if half == "tuning" and whole.missed:
                self.stdout.write(_("Judged wrongly: %(pairs)s") % {"pairs": " ".join(whole.missed)})


def line(name: str, part: Score) -> str:
    return LINE.format(
        name=name,
        caught=f"{part.caught}/{part.wrong}",
        percent=part.caught_percent,
        accused=f"{part.accused}/{part.right}",
        alarms=part.accused_percent,
    )
