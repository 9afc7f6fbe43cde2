package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void each_role_does_its_own_work_and_the_administrator_all() {
        assertThat(Role.OPERATOR.may(Permission.EDIT_ARTICLES)).isTrue();
        assertThat(Role.OPERATOR.may(Permission.READ_CONCERNS)).isFalse();
        assertThat(Role.INTAKE.may(Permission.HANDLE_CONCERNS)).isTrue();
        assertThat(Role.INTAKE.may(Permission.EDIT_ARTICLES)).isFalse();
        assertThat(Role.MANAGER.may(Permission.READ_FIGURES)).isTrue();
        assertThat(Role.MANAGER.may(Permission.HANDLE_CONCERNS)).isFalse();
        for (Permission permission : new Permission[] {
            Permission.READ_CONCERNS,
            Permission.HANDLE_CONCERNS,
            Permission.READ_ARTICLES,
            Permission.SUPERVISE_CONCERNS,
            Permission.READ_FIGURES
        }) {
            assertThat(Role.SUPERVISOR.may(permission)).isTrue();
        }
        assertThat(Role.INTAKE.may(Permission.SUPERVISE_CONCERNS)).isFalse();
        for (Permission permission : Permission.values()) {
            assertThat(Role.UNIT.may(permission)).isEqualTo(permission == Permission.WORK_ON_CONCERNS);
        }
        for (Permission permission : Permission.values()) {
            assertThat(Role.ADMINISTRATOR.may(permission)).isTrue();
        }
        for (Role role : Role.values()) {
            assertThat(role == Role.ADMINISTRATOR || !role.may(Permission.MANAGE_ACCOUNTS))
                    .isTrue();
            assertThat(role == Role.ADMINISTRATOR || !role.may(Permission.MANAGE_PERSONAL_DATA))
                    .isTrue();
        }
    }

    @Test
    void a_role_is_found_by_its_code() {
        assertThat(Role.find(" Operator ")).contains(Role.OPERATOR);
        assertThat(Role.find("boss")).isEmpty();
    }
}
