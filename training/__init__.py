"""How the weights in the package were found, from questions and answers in files that are not part of it."""
