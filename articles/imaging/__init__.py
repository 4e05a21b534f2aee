"""Pictures: taken in safely, and cut to the sizes that the pages show."""
