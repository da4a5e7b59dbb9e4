"""Reference: who exists, under which names, in which office, on which day.

The room knows nothing of texts. Its tables are compact files under ``data/``, made by
``tools/build_reference`` from open sources (see NOTICE) and from the commented files under ``hand/``.
Nothing is read before the first question:

- :mod:`.entities` - an actor by its id
- :mod:`.names` - a name, and whom it may mean
- :mod:`.offices` - who held which office on a day; words for offices
- :mod:`.bodies` - international bodies and blocs, and their members on a day
- :mod:`.organs` - ministries, parliaments, forces by country; words for them
- :mod:`.people` - family names and name order
- :mod:`.outlets` - news outlets by name and domain, and who controls them
- :mod:`.places` - the gazetteer
- :mod:`.institutions` - universities and institutes
"""
