"""The people of the office: accounts, appointments to roles, assignments to sections."""
