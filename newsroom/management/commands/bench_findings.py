from django.core.management.base import BaseCommand
from django.utils import timezone

from newsroom.ops import bench_findings
from newsroom.ops.measuring import scratch_database


class Command(BaseCommand):
    help = "Measure how long a translator waits for the findings on saving, in a database of its own."

    def add_arguments(self, parser):
        parser.add_argument(
            "--rounds", type=int, default=bench_findings.ROUNDS, help="how often each is measured"
        )

    def handle(self, *, rounds, **options):
        measured = []
        with scratch_database():
            for one in bench_findings.bench(timezone.now(), rounds=rounds):
                measured.append(one)
                self.stdout.write(
                    f"{one.entries:>7,} official names   {one.what:<32} median {one.median:7.1f} ms   "
                    f"95 % within {one.p95:7.1f} ms"
                )
        for what in dict.fromkeys(one.what for one in measured):
            self.stdout.write(
                f"{what}: {bench_findings.growth(measured, what):.2f} times as long with the large one"
            )
