"""Gazetteers: which places bear a name; the one in the package, one of a whole GeoNames dump, and your own."""

from conflictmodel.text.gazetteers._entries import Entry, Gazetteer
from conflictmodel.text.gazetteers._folding import fold_name, is_article, plain_name
from conflictmodel.text.gazetteers._geonames import GeoNames, build_geonames
from conflictmodel.text.gazetteers._world import World

__all__ = ["Entry", "Gazetteer", "GeoNames", "World", "build_geonames", "fold_name", "is_article", "plain_name"]
