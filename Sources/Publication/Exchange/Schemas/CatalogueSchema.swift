/// The XML Schema of the catalogue, made from the list of exchange fields.
enum CatalogueSchema {
  static let namespace = "urn:gongkai:catalogue:1"

  static var bytes: [UInt8] {
    var xml = XMLWriter(capacity: 8192)
    let names: XMLWriter.Attributes = [
      "xmlns:xs": "http://www.w3.org/2001/XMLSchema", "xmlns": namespace, "targetNamespace": namespace,
      "elementFormDefault": "qualified", "version": "1.0",
    ]
    xml.element("xs:schema", names) {
      $0.element("xs:element", ["name": "catalogue"]) {
        $0.element("xs:complexType") {
          $0.element("xs:sequence") {
            $0.empty(
              "xs:element", ["name": "notice", "type": "notice", "minOccurs": "0", "maxOccurs": "unbounded"])
          }
          $0.empty("xs:attribute", ["name": "office", "type": "text", "use": "required"])
          $0.empty("xs:attribute", ["name": "address", "type": "xs:anyURI", "use": "required"])
        }
      }
      $0.element("xs:complexType", ["name": "notice"]) {
        $0.element("xs:sequence") {
          $0.empty("xs:element", ["name": "url", "type": "xs:anyURI"])
          for field in ExchangeField.allCases { element(field, in: &$0) }
        }
      }
      types(&$0)
    }
    return xml.bytes
  }

  private static func element(_ field: ExchangeField, in xml: inout XMLWriter) {
    let least = field.isRequired ? "1" : "0"
    let most = field.isList ? "unbounded" : "1"
    if case .word(let words) = field.form {
      xml.element("xs:element", ["name": field.rawValue, "minOccurs": least]) {
        $0.annotate(field.label)
        $0.element("xs:simpleType") {
          $0.element("xs:restriction", ["base": "xs:string"]) {
            for word in words { $0.empty("xs:enumeration", ["value": word]) }
          }
        }
      }
      return
    }
    xml.element(
      "xs:element",
      ["name": field.rawValue, "type": field.xmlType, "minOccurs": least, "maxOccurs": most]
    ) { $0.annotate(field.label) }
  }

  private static func types(_ xml: inout XMLWriter) {
    xml.element("xs:simpleType", ["name": "text"]) {
      $0.element("xs:restriction", ["base": "xs:string"]) { $0.empty("xs:minLength", ["value": "1"]) }
    }
    xml.element("xs:simpleType", ["name": "sha256"]) {
      $0.element("xs:restriction", ["base": "xs:string"]) {
        $0.empty("xs:pattern", ["value": "[0-9a-f]{64}"])
      }
    }
    xml.element("xs:complexType", ["name": "category"]) {
      $0.element("xs:sequence") {
        $0.empty("xs:element", ["name": "id", "type": "text"])
        $0.empty("xs:element", ["name": "path", "type": "text", "maxOccurs": "unbounded"])
      }
    }
    xml.element("xs:complexType", ["name": "attachment"]) {
      $0.element("xs:sequence") {
        $0.empty("xs:element", ["name": "name", "type": "text"])
        $0.empty("xs:element", ["name": "url", "type": "xs:anyURI"])
        $0.empty("xs:element", ["name": "mime_type", "type": "text"])
        $0.empty("xs:element", ["name": "size_in_bytes", "type": "xs:nonNegativeInteger"])
        $0.empty("xs:element", ["name": "sha256", "type": "sha256"])
      }
    }
  }
}

extension XMLWriter {
  fileprivate mutating func annotate(_ text: String) {
    element("xs:annotation") { $0.field("xs:documentation", text, ["xml:lang": "zh-CN"]) }
  }
}

extension ExchangeField {
  fileprivate var isList: Bool {
    switch form {
    case .texts, .attachments: true
    default: false
    }
  }

  fileprivate var xmlType: String {
    switch form {
    case .text, .texts, .word: "text"
    case .date: "xs:date"
    case .time: "xs:dateTime"
    case .flag: "xs:boolean"
    case .address: "xs:anyURI"
    case .category: "category"
    case .attachments: "attachment"
    }
  }
}
