package org.lockkeeper.domain.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.spi.login.Permission;

/** Names of permissions, without order; the empty list, which allows nothing, is a value too. */
final class PermissionList implements SettingType<Set<Permission>> {

    @Override
    public Set<Permission> of(Object value) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        names(value).map(PermissionList::permission).forEach(permissions::add);
        return Collections.unmodifiableSet(permissions);
    }

    @Override
    public Object toApi(Set<Permission> value) {
        return List.copyOf(names(value).sorted(byDeclaration()).toList());
    }

    @Override
    public String toText(Set<Permission> value) {
        return names(value).sorted(byDeclaration()).collect(Collectors.joining(","));
    }

    @Override
    public SettingShape shape() {
        return SettingShape.names(SettingShape.Kind.CHOICES, Permission.values());
    }

    private static Stream<String> names(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf);
        }
        if (value instanceof String text) {
            return Arrays.stream(text.split(",")).filter(name -> !name.isEmpty());
        }
        throw new IllegalArgumentException("must be a list of permissions");
    }

    private static Comparator<String> byDeclaration() {
        return Comparator.comparing(Permission::valueOf);
    }

    private static Permission permission(String name) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "knows no permission of that name; there are " + Arrays.toString(Permission.values())));
    }
}
