from django.core.management.base import BaseCommand
from tqdm import tqdm

from newsroom.ops import bench_memory
from newsroom.ops.measuring import scratch_database
from newsroom.ops.sample_archive import Archive


class Command(BaseCommand):
    help = (
        "Measure how quickly earlier translations are found as they grow in number, in a database of its own."
    )

    def add_arguments(self, parser):
        parser.add_argument("--pairs", type=int, default=200_000, help="how many paragraphs to end with")

    def handle(self, *, pairs, **options):
        def follow(batches):
            return tqdm(batches, unit="batch", disable=options["verbosity"] == 0 or None)

        sizes = sorted({max(bench_memory.PER_ARTICLE, pairs // parts) for parts in (100, 10, 1)})
        archive = Archive()
        paragraphs = archive.paragraphs()
        measured, size = [], 0
        with scratch_database():
            for goal in sizes:
                seconds = bench_memory.fill(paragraphs, goal - size, follow)
                self.stdout.write(
                    f"{goal:>9,} pairs: {seconds:.1f} s to store {goal - size:,} "
                    f"({1000 * seconds / (goal - size):.2f} ms each)"
                )
                size = goal
                bench_memory.settle()
                for one in bench_memory.measure(archive, size):
                    measured.append(one)
                    self.stdout.write(
                        f"          {one.question:<24} median {one.median:7.1f} ms   95 % within {one.p95:7.1f} ms"
                    )
        for question in dict.fromkeys(one.question for one in measured):
            exponent = bench_memory.growth([one for one in measured if one.question == question])
            self.stdout.write(
                f"{question}: time grows with the number of pairs to the power of {exponent:.2f}"
            )
