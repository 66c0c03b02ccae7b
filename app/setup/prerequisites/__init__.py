"""What must be true before anything is changed, looked at one subject at a time."""

from app.setup.prerequisites.inside import inside_findings, unseen_findings
from app.setup.prerequisites.outside import outside_findings

__all__ = ["inside_findings", "outside_findings", "unseen_findings"]
