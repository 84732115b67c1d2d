"""What translations rest on: the glossary they keep to."""
