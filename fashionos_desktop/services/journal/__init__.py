"""What needs a person: changes that were not taken, and values that met. Each in words, with what can be done.

    list_entries(session, *, now=None, limit=200) -> tuple[JournalItem, ...]
    count_entries(session) -> int
    mend(session, entry_id, remedy, settler) -> Edit

`mend` does what the button says; the functions behind it take more than a button can say:

    take_other / keep / restore / discard (session, entry_id, settler) -> Edit
    retry(session, entry_id, settler, fixes={}) -> Edit

All raise Refused with a sentence, and write nothing then. Each is one transaction and can be taken back (an Edit).
"""
