"""What was found → what is said: values, facts, answers, lists and articles as replies."""
