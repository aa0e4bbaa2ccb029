package app.rewarddesk.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files that only their owner can read: by permissions on Linux and macOS, by an access list on
/// Windows.
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<AclEntryPermission> READING = EnumSet.of(AclEntryPermission.READ_DATA);

  private OwnerOnly() {}

  /// Makes an empty file that nobody else can read, from its first moment on.
  ///
  /// @throws FileAlreadyExistsException when it is there
  public static void create(Path file) throws IOException {
    if (isPosix(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
      return;
    }
    Files.createFile(file);
    AclFileAttributeView access = accessList(file);
    access.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(access.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }

  /// Whether nobody but its owner may read a file.
  public static boolean holds(Path file) throws IOException {
    if (isPosix(file)) {
      return OWNER.containsAll(Files.getPosixFilePermissions(file));
    }
    AclFileAttributeView access = accessList(file);
    UserPrincipal owner = access.getOwner();
    return access.getAcl().stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW)
        .filter(entry -> entry.permissions().containsAll(READING))
        .allMatch(entry -> entry.principal().equals(owner));
  }

  private static boolean isPosix(Path file) throws IOException {
    return Files.getFileStore(file.toAbsolutePath().getParent())
        .supportsFileAttributeView(PosixFileAttributeView.class);
  }

  private static AclFileAttributeView accessList(Path file) throws IOException {
    AclFileAttributeView access = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (access == null) {
      throw new IOException("This file system cannot keep a file for its owner alone: " + file);
    }
    return access;
  }
}
