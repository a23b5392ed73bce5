"""Doors to other people's formats and programs; each room imports what it needs, and only where it is used."""
