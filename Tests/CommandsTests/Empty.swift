// No command yet.
