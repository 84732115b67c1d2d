"""What `manage.py serve` is made of: obstacles said before they hurt, steps shown, the server itself."""
