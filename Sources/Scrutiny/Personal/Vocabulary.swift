/// The words by which one tells what a number or a line of text is.
enum Vocabulary {
  static let telephone = Words(
    "电话", "手机", "联系", "電話", "手機", "聯繫", "Tel", "tel", "Mobile", "mobile", "微信", "号码：")
  /// Numbers of things, behind which a personal number is not to be expected.
  static let otherNumbers = Words(
    "编号", "編號", "代码", "许可证", "证书号", "证号", "登记号", "注册号", "备案号", "文号", "流水号", "单号", "订单", "条码", "联行号",
    "行号", "书号", "刊号", "合同号", "批号", "批准文号", "型号", "案号", "发票", "索引号", "地块", "宗地", "ISBN", "ISSN", "IMEI", "No.",
    "NO.", "税号", "识别号")
  static let identity = Words("身份证", "身份號", "身份号", "身份證")
  static let creditCode = Words("信用代码", "机构代码", "信用代碼")
  static let card = Words(
    "卡号", "账号", "帐号", "账户", "帐户", "银行", "存折", "一卡通", "借记卡", "储蓄卡", "信用卡", "卡號", "帳號", "銀行")
  static let publicAccount = Words(
    "对公", "公共账户", "公共帐户", "公共账号", "单位账", "单位帐", "基本户", "基本账户", "专户", "国库", "财政专", "缴款", "缴费", "非税",
    "保证金账户", "收款单位", "開戶單位", "开户单位")
  static let holder = Words("户名", "账户名称", "帐户名称", "开户名称", "收款人", "单位名称", "戶名", "开户名")
  static let nameEnds = Words("；", ";", "，", ",", "。", " ", "　", "、", "|")
  static let organisation = Words(
    "局", "委", "政府", "中心", "公司", "单位", "办公室", "院", "学校", "厅", "处", "协会", "基金", "站", "所", "部", "银行", "机关")
  /// Behind a figure: an amount and not a telephone.
  static let units = Words("元", "万", "亿", "人", "吨", "平方", "千", "件", "％", "%", "公斤", "立方", "美元", "户次", "度")
  static let schemes = Words("://", "www.")
  static let passport = Words("护照", "護照", "passport", "Passport")
  static let homeReturn = Words("通行证", "回乡证", "港澳居民", "往来内地", "通行證")
  static let taiwanPermit = Words("台胞证", "台湾通行证", "来往大陆", "臺胞證")
  static let plate = Words("车牌", "号牌", "牌照", "车号", "车辆号", "車牌")
}
