"""FashionOS Desktop: a fashion show, run from laptops, with or without a network."""

__version__ = "0.3.0"
