"""What takes longer than `make bench`: the hour in which everybody reads, at two hosts, with a database that goes away."""
