"""An interview-prep study planner that is generated from job postings."""

__version__ = "0.1.0"
