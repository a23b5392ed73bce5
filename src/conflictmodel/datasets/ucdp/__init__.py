"""UCDP: the Georeferenced Event Dataset, its Candidate releases and its API."""

from conflictmodel.datasets.ucdp.events import UCDP_GED
from conflictmodel.datasets.ucdp.inclusion import Answer, Inclusion, TypeOfViolence, type_of_violence, would_include
from conflictmodel.datasets.ucdp.rows import GedRow

__all__ = ["UCDP_GED", "Answer", "GedRow", "Inclusion", "TypeOfViolence", "type_of_violence", "would_include"]
