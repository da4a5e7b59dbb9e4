"""`python -m westphalia` is the command."""

from westphalia.cli.app import main

if __name__ == "__main__":
    main()
