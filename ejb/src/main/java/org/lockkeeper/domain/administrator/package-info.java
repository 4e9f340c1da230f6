/** Who may administer the product, and as what. Start with {@link org.lockkeeper.domain.administrator.Administrator}. */
package org.lockkeeper.domain.administrator;
