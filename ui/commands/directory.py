"""Where the book is."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from models.errors import DataDirectoryError
from models.private_modes import make_private_folder

ENVIRONMENT_VARIABLE = "TENDRIL_DATA_DIR"
APPLICATION = "tendril"


def data_directory(arguments: Namespace) -> Path:
    """Return the folder of the book as an absolute path: the option's, else the environment's, else the user's own.

    The user's own is made with its parents. Raises DataDirectoryError where that fails.
    """
    named = arguments.data_dir or os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return _absolute(Path(named))
    from platformdirs import user_data_dir

    directory = Path(user_data_dir(APPLICATION, appauthor=False))
    try:
        make_private_folder(directory)
    except OSError as error:
        raise DataDirectoryError(
            "The folder {folder} cannot be made: {strerror}. Nothing was changed. Name another one with --data-dir.",
            folder=directory,
            strerror=error.strerror,
        ) from error
    return directory


def _absolute(path: Path) -> Path:
    try:
        return path.expanduser().absolute()
    except RuntimeError:
        raise DataDirectoryError(
            "The home folder in {path} is unknown. Name another one with --data-dir.", path=path
        ) from None
