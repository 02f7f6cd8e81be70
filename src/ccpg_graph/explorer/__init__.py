"""The built web explorer (`shell`), and the one page that `extract --format html` saves (`reader`).

The explorer's source is `explorer/` at the top of the checkout. What is made here in Python runs without it: the saved
page carries its style and script, and asks nothing of anybody else.
"""
