"""`python -m conflictmodel` is the command `conflictmodel`."""

import sys

from conflictmodel.cli import main

if __name__ == "__main__":
    sys.exit(main())
