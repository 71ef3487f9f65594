package import Diagnostics
package import SystemPackage

extension BuildFailure {
  /// What the system said, for a person.
  package static func reason(of error: Errno) -> Wording { error.reason }
}

extension Errno {
  /// What the system said, for a person: the English words are its own, but where they mislead.
  var reason: Wording {
    if self == .tooManySymbolicLinkLevels {
      return Wording(zh: "是符号链接", en: "it is a symbolic link, or links lead in a circle")
    }
    if self == .illegalSeek {
      return Wording(zh: "是管道或设备，不是文件", en: "a pipe or device, no file")
    }
    let chinese = Errno.chinese[self] ?? "系统错误 \(rawValue)（\(description)）"
    return Wording(zh: chinese, en: description)
  }

  private static let chinese: [Errno: String] = [
    .noSpace: "磁盘空间已满", .diskQuotaExceeded: "磁盘配额已用完", .permissionDenied: "没有权限",
    .notPermitted: "没有权限", .readOnlyFileSystem: "文件系统只读", .tooManyOpenFiles: "打开的文件过多",
    .tooManyOpenFilesInSystem: "打开的文件过多", .noSuchFileOrDirectory: "文件或文件夹不存在",
    .fileExists: "已有同名文件", .notDirectory: "不是文件夹", .isDirectory: "是文件夹，不是文件",
    .fileNameTooLong: "名称过长", .ioError: "磁盘读写出错", .fileTooLarge: "文件超过允许的大小",
    .noMemory: "内存不足", .textFileBusy: "程序文件正在被写入", .resourceBusy: "正在被占用",
    .resourceTemporarilyUnavailable: "进程数或线程数已达上限", .improperLink: "跨越了文件系统",
    .tooManyLinks: "硬链接过多", .staleNFSFileHandle: "网络磁盘上的文件已经变动", .noData: "文件比预期的短",
    .illegalByteSequence: "文件系统不接受这个名称", .invalidArgument: "文件系统不接受这个操作",
    .notSupported: "文件系统不支持这个操作", .directoryNotEmpty: "文件夹不是空的", .badFileDescriptor: "没有打开",
    .operationNotSupportedByDevice: "设备不存在", .noSuchAddressOrDevice: "设备不存在", .execFormatError: "不是本机能运行的程序",
    .timedOut: "磁盘没有在时限内回答", .socketNotConnected: "磁盘的连接已经断开", .noLocks: "文件系统不支持锁",
    .noFunction: "系统不支持这个操作",
  ]

  /// What the person at the terminal can do about it.
  func remedy(for deed: Deed) -> Wording {
    switch self {
    case .noSpace, .diskQuotaExceeded:
      Wording(
        zh: "已发布的专栏没有改动。请腾出空间后重新生成：新专栏建成之前，新旧两份同时占用空间。",
        en:
          "What is published stays as it was. Free some space and build again: until the new column is whole, "
          + "the disk holds the old one too.")
    case .permissionDenied where deed.isReading, .notPermitted where deed.isReading:
      Wording(zh: "请给运行者读权限。", en: "Give whoever runs the build the right to read it.")
    case .permissionDenied where deed == .put, .notPermitted where deed == .put:
      Wording(zh: "请给运行者写权限：文件和它所在的文件夹都要能写。", en: "Give whoever runs this the right to write there.")
    case .permissionDenied where deed == .run, .notPermitted where deed == .run:
      Wording(zh: "请给运行者运行这个程序的权限。", en: "Give whoever runs this the right to run that program.")
    case .permissionDenied, .notPermitted:
      Wording(
        zh: "生成时要在输出文件夹的上一级写入。请给运行者写权限，或用 --output 指向可写文件夹中的子文件夹。",
        en:
          "A build writes in the folder that holds the output folder. Give whoever runs it the right to write there, "
          + "or point --output at a subfolder of a folder that can be written.")
    case .readOnlyFileSystem:
      Wording(
        zh: "请把该文件系统改为可写（容器的数据卷不要加 ro），或换一个可写的位置，如用 --output 指明。",
        en:
          "Mount the file system for writing (a container's volume without `ro`), or name another place (--output)."
      )
    case .fileTooLarge:
      Wording(
        zh: "请调高文件大小上限（ulimit -f）；文件系统本身有上限的（如 FAT32 为 4 GB），换一个文件系统。",
        en:
          "Raise the limit on the size of files (ulimit -f); where it is the file system's own, take another one."
      )
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
      Wording(
        zh: "请调高可打开文件数（ulimit -n），或调低 --jobs。",
        en: "Raise the number of open files (ulimit -n), or lower --jobs.")
    case .resourceTemporarilyUnavailable:
      Wording(
        zh: "请调高进程数上限（ulimit -u，容器为 pids 上限），或调低 --jobs。",
        en: "Raise the number of processes (ulimit -u; the pids limit of a container), or lower --jobs.")
    case .noMemory:
      Wording(zh: "请腾出内存，或调低 --jobs，再运行一次。", en: "Free some memory, or lower --jobs, and run again.")
    case .fileNameTooLong:
      Wording(
        zh: "请缩短文件名；或把输出文件夹放到更浅的位置。多数文件系统的名称不能超过 255 字节，约 85 个汉字。",
        en:
          "Shorten the name, or choose a shorter path: most file systems allow 255 bytes a name, 85 Chinese characters."
      )
    case .tooManySymbolicLinkLevels:
      Wording(zh: "请换成文件或文件夹本身。", en: "Put the file or folder itself in its place.")
    case .textFileBusy:
      Wording(zh: "正在安装或更新这个程序，等完成后再运行。", en: "It is being installed; wait until that is done.")
    case .ioError, .staleNFSFileHandle, .timedOut, .socketNotConnected:
      Wording(
        zh: "已发布的专栏没有改动。请检查磁盘和网络磁盘的连接（dmesg），然后再运行一次。",
        en: "What is published stays as it was. Look at the disk and its connection (dmesg), then run again.")
    default:
      Wording(
        zh: "已发布的专栏没有改动。排除上述原因后重新生成。",
        en: "What is published stays as it was. Put the cause right and build again.")
    }
  }
}
