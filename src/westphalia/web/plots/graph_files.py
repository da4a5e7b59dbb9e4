"""The network as files that Gephi, Cytoscape and NetworkX open: GEXF 1.3 and GraphML."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as Xml

from westphalia.web.words import seen

EDGE_VALUES = {"stories": "integer", "cooperation": "integer", "conflict": "integer", "intensity": "double"}


def as_gexf(net: dict[str, Any]) -> bytes:
    """Return the network as GEXF 1.3."""
    root = Xml.Element("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
    graph = Xml.SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    attributes = Xml.SubElement(graph, "attributes", {"class": "edge"})
    for name, kind in EDGE_VALUES.items():
        Xml.SubElement(attributes, "attribute", {"id": name, "title": name, "type": kind})
    nodes, edges = Xml.SubElement(graph, "nodes"), Xml.SubElement(graph, "edges")
    for node in net["nodes"]:
        Xml.SubElement(nodes, "node", {"id": node["id"], "label": str(seen(node["name"]))})
    for number, edge in enumerate(net["edges"]):
        ends = {"id": str(number), "source": edge["one"], "target": edge["other"], "weight": str(edge["stories"])}
        values = Xml.SubElement(Xml.SubElement(edges, "edge", ends), "attvalues")
        for name in EDGE_VALUES:
            if edge[name] is not None:
                Xml.SubElement(values, "attvalue", {"for": name, "value": str(edge[name])})
    return _written(root)


def as_graphml(net: dict[str, Any]) -> bytes:
    """Return the network as GraphML."""
    root = Xml.Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    Xml.SubElement(root, "key", {"id": "name", "for": "node", "attr.name": "name", "attr.type": "string"})
    for name, kind in EDGE_VALUES.items():
        typed = {"integer": "int"}.get(kind, kind)
        Xml.SubElement(root, "key", {"id": name, "for": "edge", "attr.name": name, "attr.type": typed})
    graph = Xml.SubElement(root, "graph", {"edgedefault": "undirected"})
    for node in net["nodes"]:
        element = Xml.SubElement(graph, "node", {"id": node["id"]})
        Xml.SubElement(element, "data", {"key": "name"}).text = str(seen(node["name"]))
    for edge in net["edges"]:
        element = Xml.SubElement(graph, "edge", {"source": edge["one"], "target": edge["other"]})
        for name in EDGE_VALUES:
            if edge[name] is not None:
                Xml.SubElement(element, "data", {"key": name}).text = str(edge[name])
    return _written(root)


def _written(root: Xml.Element) -> bytes:
    Xml.indent(root)
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True))
