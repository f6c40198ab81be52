"""Monica 4's export of an account as JSON: its people with what happened, what is promised and who is whose.

The export holds lists of rows, each list with its type's name: in the singular as Monica writes it, in the plural as
others do. Both are read. reading goes through the file, people makes a person of a row, and story what happened.
"""
