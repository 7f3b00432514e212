"""The vocabulary of the product as frozen dataclasses; imports the standard library only."""
